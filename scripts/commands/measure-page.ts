/** `npm run -s measure-page -- DIR`: the speed of the page with a map, beside a bare Sigma page with the same graph. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, preview } from "vite";
import { launchBrowser } from "../launch-browser.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { ROOT } from "../project-paths.ts";
import { readMap } from "../../src/node/map-folder.ts";
import { buildBareGraph } from "../page-bench/bare-graph.ts";
import { measurePage, openPage, summarize } from "../page-bench/page-measures.ts";
import type { PageMeasures } from "../page-bench/page-measures.ts";
import {
  measureClicks,
  measureFilters,
  measureHovers,
  measureSearch,
} from "../page-bench/response-times.ts";

const USAGE = "usage: npm run -s measure-page -- DIR [--json]";
const BARE_ROOT = join(ROOT, "tests/page-bench");
const CLICKS = 7;
const SEARCHED = "quantisation cifar10";
/** The bare page is not zoomed: with all links drawn, a turn of the wheel takes software a minute. */
const ZOOMS = [0, -240, -240];

/** ms, see response-times.ts. */
interface ResponseTimes {
  hover: number[];
  click: number[];
  search: number[];
  filter: Record<string, number>;
}

interface Measured {
  page: PageMeasures & ResponseTimes;
  bare: PageMeasures;
}

/** Prints the speed of the page with the map in a folder, and of a bare Sigma page with the same graph. */
export const measurePageCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(USAGE);
  const work = await mkdtemp(join(tmpdir(), "paperloom-measure-"));
  try {
    const measured = await measure(resolve(folder), work);
    output.print(values.json ? JSON.stringify(measured) : format(measured));
  } finally {
    await rm(work, { recursive: true });
  }
};

async function measure(folder: string, work: string): Promise<Measured> {
  const publicDir = join(work, "public");
  await mkdir(publicDir);
  const bareGraph = buildBareGraph(await readMap(folder));
  await writeFile(join(publicDir, "bare.json"), JSON.stringify(bareGraph));
  const bare = await withPage(BARE_ROOT, publicDir, join(work, "bare"), (page) =>
    measurePage(page, "[data-drawn]", [0]),
  );
  const page = await withPage(ROOT, folder, join(work, "page"), async (live) => ({
    ...(await measurePage(live, "canvas[data-boxes]", ZOOMS)),
    hover: await measureHovers(live, CLICKS),
    click: await measureClicks(live, CLICKS),
    search: await measureSearch(live, SEARCHED),
    filter: await measureFilters(live),
  }));
  return { page, bare };
}

async function withPage<T>(
  root: string,
  publicDir: string,
  outDir: string,
  measureIn: (page: Awaited<ReturnType<typeof openPage>>) => Promise<T>,
): Promise<T> {
  const settings = { root, publicDir, logLevel: "error" as const };
  await build({ ...settings, base: "./", build: { outDir, target: "es2022" } });
  const server = await preview({ ...settings, build: { outDir }, preview: { port: 4320 } });
  const browser = await launchBrowser();
  try {
    return await measureIn(await openPage(browser, server.resolvedUrls?.local[0] ?? ""));
  } finally {
    await browser.close();
    await server.close();
  }
}

function whole(value: number): string {
  return String(Math.round(value));
}

function formatMeasured(
  name: string,
  { firstFrame, frame, work, longTasks, heap }: PageMeasures,
): string[] {
  const longest = longTasks.slice(0, 4).map(whole).join(", ");
  return [
    `${name}: first frame after ${whole(firstFrame)} ms, heap ${whole(heap)} MB`,
    `  frame while dragging ${whole(frame.median)} ms (median), ${whole(frame.most)} ms (longest)`,
    `  of it on the main thread ${whole(work.median)} ms, ${whole(work.most)} ms`,
    `  tasks over 50 ms meanwhile: ${longTasks.length}${longest && ` (${longest})`}`,
  ];
}

function formatTimes(name: string, times: readonly number[]): string {
  const { median, most } = summarize(times);
  return `  ${name} after ${whole(median)} ms (median), ${whole(most)} ms`;
}

function format({ page, bare }: Measured): string {
  const filters = Object.entries(page.filter).map(([name, most]) => `${name} ${whole(most)} ms`);
  return [
    ...formatMeasured("bare Sigma", bare),
    ...formatMeasured("page", page),
    formatTimes(`${CLICKS} hovers, names of neighbours`, page.hover),
    formatTimes(`${CLICKS} clicks, details`, page.click),
    formatTimes(`${SEARCHED.length} letters searched, what they find`, page.search),
    `  longest task while filtering by ${filters.join(", ")}`,
    `first frame ${(page.firstFrame / bare.firstFrame).toFixed(2)} times that of bare Sigma`,
  ].join("\n");
}
