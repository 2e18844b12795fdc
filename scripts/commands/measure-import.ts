/** `npm run -s measure-import -- FILE`: how the page that `npm run build` has built responds while it imports a file. */
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { preview } from "vite";

import { launchBrowser } from "../launch-browser.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { ROOT } from "../project-paths.ts";

const USAGE = "usage: npm run -s measure-import -- FILE [--dist DIR] [--every MS]...";
/** Milliseconds between two clicks, each a new drawing: as one reads, and faster than software draws. */
const CLICKS_EVERY = ["1500", "200"];
const LONGEST_WAIT = 600_000;

/** Prints how long the import of a file takes in the page, and how soon clicks are answered meanwhile. */
export const measureImportCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    options: {
      dist: { type: "string", default: "dist" },
      every: { type: "string", multiple: true, default: CLICKS_EVERY },
    },
  });
  const [file] = positionals;
  const intervals = values.every.map(Number);
  const areUsable = intervals.every((every) => Number.isInteger(every) && every > 0);
  if (file === undefined || positionals.length > 1 || !areUsable) throw new Error(USAGE);
  if (!existsSync(file)) throw new Error(`missing file: ${file}`);
  const build = { outDir: values.dist };
  const server = await preview({ root: ROOT, logLevel: "error", build, preview: { port: 4310 } });
  try {
    for (const every of intervals) {
      output.print(`a click every ${every} ms:`);
      output.print(await measure(server.resolvedUrls?.local[0] ?? "", file, every));
    }
  } finally {
    await server.close();
  }
};

/** Each time in a new browser, which keeps nothing of the last one. */
async function measure(address: string, file: string, every: number): Promise<string> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await page.locator("canvas[data-boxes]").waitFor({ state: "attached" });
    await recordImport(page, every);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByLabel("Choose files").setInputFiles(file);
    await page.getByRole("dialog", { name: /^(The map of|No paper)/ }).waitFor({
      timeout: LONGEST_WAIT,
    });
    await page.waitForTimeout(3000);
    return await summarize(page);
  } finally {
    await browser.close();
  }
}

/** ms of the page's clock. */
interface ImportRecord {
  start: number;
  /** Last change of the progress card: the worker's result begins to arrive. */
  lastProgress: number;
  /** Opening of the dialog that sums the import up, over the new map. */
  shown: number;
  tasks: { start: number; duration: number }[];
  /** ms from each click to the frame after it. */
  clicks: number[];
}

/** Records long tasks and progress, and clicks now and then while the import runs. */
async function recordImport(page: Page, clickEvery: number): Promise<void> {
  await page.evaluate((every) => {
    const recorded: ImportRecord = { start: 0, lastProgress: 0, shown: 0, tasks: [], clicks: [] };
    Object.assign(window, { recorded });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        recorded.tasks.push({ start: startTime, duration });
    }).observe({ type: "longtask" });
    new MutationObserver(() => {
      const now = performance.now();
      if (document.querySelector(".progress-card")) {
        recorded.start ||= now;
        recorded.lastProgress = now;
      }
      if (document.querySelector("dialog .problem-scroll, dialog .soft")) recorded.shown ||= now;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    const views = [...document.querySelectorAll<HTMLElement>(".switch button")];
    let clickCount = 0;
    setInterval(() => {
      if (!recorded.start || recorded.shown) return;
      const asked = performance.now();
      views[++clickCount % views.length]?.click();
      requestAnimationFrame(() =>
        setTimeout(() => recorded.clicks.push(performance.now() - asked), 0),
      );
    }, every);
  }, clickEvery);
}

async function summarize(page: Page): Promise<string> {
  const { start, lastProgress, shown, tasks, clicks }: ImportRecord =
    await page.evaluate("recorded");
  const longest = (from: number, to: number): string => {
    const during = tasks.filter((task) => task.start + task.duration >= from && task.start < to);
    const durations = during.map(({ duration }) => Math.round(duration)).sort((a, b) => b - a);
    return durations.length === 0 ? "none over 50 ms" : `${durations.slice(0, 5).join(", ")} ms`;
  };
  const sorted = clicks.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return [
    `new map after ${((shown - start) / 1000).toFixed(1)} s`,
    `longest tasks while it was made: ${longest(start, lastProgress)}`,
    `longest tasks at hand-over and first drawing: ${longest(lastProgress, Infinity)}`,
    `${sorted.length} clicks meanwhile, answered in ${at(0.5)} ms (median), ${at(1)} ms (longest)`,
  ].join("\n");
}
