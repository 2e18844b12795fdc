/** The page as one file, opened from disk without a network. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/launch-browser.ts";
import { makeTrendingSite } from "../site.ts";
import { dropFiles } from "../page-actions.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

let browser: Browser;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-file-"));
  file = join(folder, "papers.html");
  const command = ["tsx", "scripts/paperloom.ts", "single-file"];
  await run("npx", [...command, "--map", await makeTrendingSite(), "--out", file], { cwd: ROOT });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

describe("the single file", () => {
  it("shows map, texts and search, recomputes the map, opens other papers, and asks nobody for anything", async () => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    await context.route("**/*", (route) =>
      /^(?:file|blob|data):/.test(route.request().url()) ? route.continue() : route.abort(),
    );
    const page = await context.newPage();
    const pageErrors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") pageErrors.push(message.text());
    });
    page.on("pageerror", (error) => pageErrors.push(error.message));
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${pathToFileURL(file).href}#/entity/dataset:cifar-10`);

    const details = page.getByRole("complementary", { name: /^Details/ });
    await page.locator("canvas[data-boxes]").waitFor({ state: "attached" });
    await details.locator("blockquote").first().waitFor();
    await page.getByRole("combobox", { name: "Search" }).fill("federated");
    await page.getByRole("option", { name: /^Federated Learning task/ }).click();
    await expect
      .poll(() => details.getByRole("heading", { level: 2 }).textContent())
      .toBe("Federated Learning");

    const status = page.locator(".status-bar");
    await page
      .locator(".facets")
      .getByRole("button", { name: /^Tasks/ })
      .click();
    await expect.poll(() => status.textContent()).not.toContain("6 communities");

    const papers = [1, 2].map((i) => ({
      title: `Federated learning ${i}`,
      abstract: "We study federated learning on CIFAR-10 with FedAvg.",
    }));
    await dropFiles(page, { name: "own.json", text: JSON.stringify(papers) });
    await page.getByRole("dialog", { name: "The map of own.json is ready" }).waitFor();
    expect(await status.textContent()).toContain("2 papers");

    expect(pageErrors).toEqual([]);
    const foreign = requests.filter((url) => !/^(?:data|blob):/.test(url));
    expect(new Set(foreign.map((url) => url.replace(/#.*/, "")))).toEqual(
      new Set([pathToFileURL(file).href]),
    );
  });
});
