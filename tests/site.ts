/** Builds the page as a visitor gets it, serves it, and opens it in a browser that reports what goes wrong. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build, preview } from "vite";
import { afterAll, beforeAll } from "vitest";

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

/** The page with a map, and with further files beside it, by name. */
export async function startSite(
  { graph, report }: Pick<BuiltMap, "graph" | "report">,
  files: Record<string, string> = {},
): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "paperloom-site-"));
  const [publicDir, outDir] = [join(folder, "public"), join(folder, "dist")];
  await mkdir(publicDir);
  await copyFile(join(ROOT, "public/icon.svg"), join(publicDir, "icon.svg"));
  await writeMap(publicDir, [
    ...writeMapFiles(graph),
    textFile(REPORT_FILE, serialiseReport(report)),
    ...(await readQualityFile(join(DATA_FOLDER, QUALITY_FILE))),
  ]);
  for (const [name, text] of Object.entries(files)) await writeFile(join(publicDir, name), text);
  const settings = { root: ROOT, publicDir, logLevel: "error" as const };
  await build({ ...settings, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...settings, build: { outDir }, preview: { port: 4300 } });
  return {
    address: server.resolvedUrls?.local[0] ?? "",
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The page with the map that the project comes with. */
export async function startTrendingSite(): Promise<Site> {
  const name = "trending-papers.txt";
  const text = await readFile(join(ROOT, "data/papers", name), "utf8");
  return startSite(await buildMap([{ name, text }], await loadResources(DATA_FOLDER), { seed: 1 }));
}

/** A browser and a site that are there while the tests of a file run. */
export interface BrowserAndSite {
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

export interface OpenedPage {
  page: Page;
  /** Console errors, uncaught errors and requests to other hosts, in the order met. */
  pageErrors: string[];
}

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
