/** Builds the page as a visitor gets it, serves it, and opens it in a browser that reports what goes wrong. */
import { access, copyFile, cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build, preview } from "vite";
import { afterAll, beforeAll, inject } from "vitest";

import { launchBrowser } from "../scripts/launch-browser.ts";
import { loadResources } from "../src/node/load-resources.ts";
import { QUALITY_FILE, readQualityFile } from "../src/node/quality-file.ts";
import { textFile, writeMap } from "../src/node/map-folder.ts";
import { REPORT_FILE, writeMapFiles } from "../src/storage/map-files.ts";
import { serialiseReport } from "../src/papers/import-report.ts";
import { type BuiltMap, buildMap } from "../src/pipeline.ts";
import { DATA_FOLDER } from "../scripts/project-paths.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Site {
  address: string;
  close: () => Promise<void>;
}

/** A folder that is made for the first test file that needs it: page tests run one after the other. */
async function makeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject("sharedFolder"), name);
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  await make(`${folder}.part`);
  await rename(`${folder}.part`, folder);
  return folder;
}

/** The page without a map. */
const buildPage = () =>
  makeOnce("page", async (outDir) => {
    await build({ root: ROOT, publicDir: false, logLevel: "error", build: { outDir } });
    await copyFile(join(ROOT, "public/icon.svg"), join(outDir, "icon.svg"));
  });

type MapAndReport = Pick<BuiltMap, "graph" | "report">;

/** The page with a map, and with further files beside it, by name. */
async function writeSite(
  folder: string,
  { graph, report }: MapAndReport,
  files: Record<string, string> = {},
): Promise<void> {
  await cp(await buildPage(), folder, { recursive: true });
  await writeMap(folder, [
    ...writeMapFiles(graph),
    textFile(REPORT_FILE, serialiseReport(report)),
    ...(await readQualityFile(join(DATA_FOLDER, QUALITY_FILE))),
  ]);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

async function serve(outDir: string, onClose = async () => {}): Promise<Site> {
  const options = { root: ROOT, logLevel: "error" as const, preview: { port: 4300 } };
  const server = await preview({ ...options, build: { outDir } });
  return {
    address: server.resolvedUrls?.local[0] ?? "",
    async close() {
      await server.close();
      await onClose();
    },
  };
}

/** Serves the page with a map, and with further files beside it, by name. */
export async function startSite(map: MapAndReport, files?: Record<string, string>): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "paperloom-site-"));
  await writeSite(folder, map, files);
  return serve(folder, () => rm(folder, { recursive: true }));
}

/** The folder of the page with the map that the project comes with. */
export const makeTrendingSite = (): Promise<string> =>
  makeOnce("trending", async (folder) => {
    const name = "trending-papers.txt";
    const text = await readFile(join(ROOT, "data/papers", name), "utf8");
    const resources = await loadResources(DATA_FOLDER);
    await writeSite(folder, await buildMap([{ name, text }], resources, { seed: 1 }));
  });

/** Serves the page with the map that the project comes with. */
export const startTrendingSite = async (): Promise<Site> => serve(await makeTrendingSite());

/** A browser and a site that are there while the tests of a file run. */
interface BrowserAndSite {
  browser: Browser;
  site: Site;
}

/** Without WebGL the page draws no map, which saves most of the time of tests that do not ask for one. */
export function useSite(start: () => Promise<Site>, { webgl = true } = {}): BrowserAndSite {
  const started = {} as BrowserAndSite;
  beforeAll(async () => {
    [started.browser, started.site] = await Promise.all([launchBrowser({ webgl }), start()]);
  });
  afterAll(async () => {
    await started.browser.close();
    await started.site.close();
  });
  return started;
}

interface OpenedPage {
  page: Page;
  /** Console errors, uncaught errors and requests to other hosts, in the order met. */
  pageErrors: string[];
}

/** How long a step of a visitor may take. */
const PATIENCE_MS = 120_000;

/** Opens a page of the site, at an address within it, as a visitor who has read the first help. */
export async function openPage(
  browser: Browser,
  site: Site,
  hash = "",
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    colorScheme: "light",
    ...options,
  });
  // Upper bounds only: what a test waits for comes late where the machine has other work.
  context.setDefaultTimeout(PATIENCE_MS);
  // The card for the first visit is read already; a blank page has no storage.
  await context.addInitScript(() => {
    if (location.protocol === "http:") localStorage.setItem("paperloom-first-help", "read");
  });
  const page = await context.newPage();
  const pageErrors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") pageErrors.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => pageErrors.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(site.address) || /^(data|blob):/.test(url);
    if (!isOwn) pageErrors.push(`request to ${url}`);
  });
  await page.goto(site.address + hash);
  return { page, pageErrors };
}
