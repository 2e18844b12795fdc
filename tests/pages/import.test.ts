/** Opening one's own papers, in the built page and a real browser. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/launch-browser.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { readSources } from "../../src/node/read-input-files.ts";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { IMPORTERS } from "../../src/papers/formats/all-formats.ts";
import { buildMap } from "../../src/pipeline.ts";
import { hashOf } from "../storage/map-files.ts";
import { madeUpPapers } from "../made-up-papers.ts";
import { type Site, startSite, openPage } from "../site.ts";
import { expectAccessible } from "../axe.ts";
import {
  dropFiles,
  type BinaryFile,
  pasteText,
  readKeptCorpora,
  corruptKeptMaps,
  type TextFile,
} from "../page-actions.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

const recordLine = (title: string, abstract: string) => JSON.stringify({ title, abstract });
const jsonl = (...lines: string[]): string => `${lines.join("\n")}\n`;

const SITE_PAPERS: TextFile = {
  name: "site.jsonl",
  text: jsonl(
    recordLine("Bees on CIFAR-10", "We study image classification on CIFAR-10 with FedAvg."),
    recordLine("Wasps on CIFAR-10", "We train FedAvg on CIFAR-10 for image classification."),
    recordLine("Ants on ImageNet", "Object detection on ImageNet and COCO."),
  ),
};
const OWN: TextFile = {
  name: "own.jsonl",
  text: jsonl(
    recordLine("Moths Learn Together", "Federated learning on CIFAR-100 with FedProx and FedAvg."),
    recordLine("Flies Learn Together", "We compare FedProx for federated learning on CIFAR-100."),
  ),
};
const BROKEN: TextFile = { name: "broken.jsonl", text: '{"title": "Bees"\n{"abstract": "none"}\n' };
/** Takes long enough to be cancelled. */
const LONG: TextFile = {
  name: "long.jsonl",
  text: jsonl(
    ...Array.from({ length: 4000 }, (_, i) =>
      recordLine(`Swarm ${i} on CIFAR-10`, "We study federated learning with FedAvg. ".repeat(30)),
    ),
  ),
};

let browser: Browser;
let site: Site;
let resources: ResourceTexts;

beforeAll(async () => {
  resources = await loadResources(DATA_FOLDER);
  const built = await buildMap([SITE_PAPERS], resources, { seed: 1 });
  const files = { [OWN.name]: OWN.text };
  [browser, site] = await Promise.all([launchBrowser(), startSite(built, files)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page on which the site's own map is drawn. */
async function open(address = "", options: BrowserContextOptions = {}) {
  const visited = await openPage(browser, site, address, options);
  await status(visited.page).waitFor();
  return visited;
}

const status = (page: Page) => page.locator(".status-bar");
const report = (page: Page) => page.getByRole("dialog", { name: /^(The map of|No paper)/ });
const progress = (page: Page) => page.getByRole("progressbar", { name: "Making a map" });
const notice = (page: Page) => page.locator(".message");
const openDialog = async (page: Page) => {
  await page.getByRole("button", { name: "Open", exact: true }).click();
  return page.getByRole("dialog", { name: "Open your own papers" });
};

/** Waits for the report and closes it. */
async function closeReport(page: Page): Promise<void> {
  await report(page).waitFor();
  await page.keyboard.press("Escape");
  await report(page).waitFor({ state: "detached" });
}

/** Until the new map is kept. */
const waitUntilKept = (page: Page) =>
  expect.poll(async () => (await readKeptCorpora(page)).length).toBeGreaterThan(0);

describe("files dropped on the page", () => {
  it("become a map with a report, without a request to anywhere else", async () => {
    const { page, pageErrors } = await open();
    await dropFiles(page, OWN);
    await report(page).waitFor();
    expect(await report(page).textContent()).toContain("2 papers");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    expect(await status(page).textContent()).toContain("from own.jsonl");
    expect(page.url()).toMatch(/#\?corpus=[0-9a-f]{12}$/);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("leave the old map where no paper is in them, and say why", async () => {
    const { page, pageErrors } = await open();
    await dropFiles(page, BROKEN);
    await report(page).waitFor();
    expect(await report(page).textContent()).toContain("No paper was found in broken.jsonl");
    expect(await report(page).locator("code").allTextContents()).toContain("broken.jsonl:1");
    await closeReport(page);
    expect(await status(page).textContent()).toContain("from site.jsonl");
    expect(page.url()).toBe(site.address);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("show the keywords of a paper, and what is listed there alone as listed there", async () => {
    const { page, pageErrors } = await open();
    const listed = { title: "Moths at Night", abstract: "We count.", keywords: ["CIFAR-100"] };
    const named = recordLine("Flies at Night", "Federated learning on CIFAR-100 with FedAvg.");
    await dropFiles(page, { name: "own.jsonl", text: jsonl(JSON.stringify(listed), named) });
    await report(page).waitFor();
    await closeReport(page);
    await page.getByRole("combobox", { name: "Search" }).fill("moths");
    await page.getByRole("option", { name: /^Moths at Night/ }).click();
    const details = page.getByRole("complementary", { name: /^Details/ });
    const keywords = details.locator("section", { hasText: /^Keywords/ });
    expect(await keywords.locator("a.mark").allTextContents()).toEqual(["CIFAR-100"]);
    await keywords.locator("a.mark").click();
    const evidence = details.locator("blockquote", { hasText: "listed as a keyword of the paper" });
    await evidence.waitFor();
    expect(await evidence.locator("a.mark").allTextContents()).toEqual(["CIFAR-100"]);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("show markup in names and titles as text", async () => {
    const { page, pageErrors } = await open();
    const title = '<x-bee onload="window.pwned=1"> Federated Learning';
    const name = "<b onclick=alert(1)>evil</b>.jsonl";
    await dropFiles(page, { name, text: jsonl(recordLine(title, "On CIFAR-10."), "{broken") });
    await report(page).waitFor();
    expect(await report(page).getByRole("heading", { level: 2 }).textContent()).toContain(name);
    expect(await page.locator("x-bee, dialog b, .status-bar b").count()).toBe(0);
    await closeReport(page);
    await page.getByRole("combobox", { name: "Search" }).fill("federated");
    await page.getByRole("option", { name: /<x-bee onload=/ }).click();
    expect(await page.locator("x-bee").count()).toBe(0);
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("are opened where they are no folders", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      DataTransferItem.prototype.webkitGetAsEntry = () =>
        ({ isDirectory: true }) as FileSystemEntry;
    });
    await dropFiles(page, OWN);
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain("Folders cannot be opened");
    await page.context().close();
  });
});

const binaryFile = (name: string, bytes: Uint8Array): BinaryFile => ({
  name,
  bytes: new Uint8Array(bytes),
});

/** What exports come as; all others are plain UTF-8. */
const PACK_BY_FORMAT: Record<string, (text: string) => Uint8Array> = {
  "arXiv metadata JSON": gzipSync,
  RIS: (text) => Buffer.from(text, "latin1"),
  "PubMed (MEDLINE)": (text) => Buffer.from(text.replaceAll("\n", "\r\n")),
  "Web of Science plain text": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "PubMed XML": gzipSync,
  "CSV or another table": (text) => Buffer.from(`\ufeff${text}`),
};

/** A file of every format, a long one, and several at once that share papers; no two maps are the same. */
function makeInputs(): { name: string; formats: string[]; files: BinaryFile[] }[] {
  const files = IMPORTERS.map(({ name: format }, i) => {
    const pack = PACK_BY_FORMAT[format] ?? Buffer.from;
    return binaryFile(`file ${i}`, pack(madeUpPapers(format, 5, 5 * i + 1)));
  });
  const long = binaryFile("long.bib.gz", gzipSync(madeUpPapers("BibTeX", 900, 3)));
  return [
    ...IMPORTERS.map(({ name }, i) => ({ name, formats: [name], files: files.slice(i, i + 1) })),
    { name: "several", formats: IMPORTERS.map(({ name }) => name), files },
    { name: "long", formats: ["BibTeX"], files: [long] },
  ];
}

/** As the command line reads and builds it. */
async function buildFromFolder(files: readonly BinaryFile[]) {
  const folder = await mkdtemp(join(tmpdir(), "paperloom-input-"));
  try {
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    return await buildMap(await readSources([folder]), resources, { seed: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The hash of the map that is on the page; null until it is kept. */
async function readShown(page: Page): Promise<string | null> {
  const kept = await readKeptCorpora(page);
  return kept.find(({ key }) => page.url().includes(`corpus=${key}`))?.mapHash ?? null;
}

describe("the map made in the page", () => {
  it("equals the command line's, byte for byte, in every format, packed or not, alone and together", async () => {
    // Small, because none of the drawings is looked at.
    const { page, pageErrors } = await open("", { viewport: { width: 640, height: 400 } });
    for (const { name, formats, files } of makeInputs()) {
      await dropFiles(page, ...files);
      await closeReport(page);
      const { graph, report } = await buildFromFolder(files);
      expect(report.sources.map(({ format }) => format).sort()).toEqual([...formats].sort());
      expect(graph.papers.length).toBeGreaterThanOrEqual(5);
      const expected = hashOf(graph);
      await expect.poll(() => readShown(page), { message: name }).toBe(expected);
    }
    expect(pageErrors).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("equals the build's where text was pasted", async () => {
    const name = "second-page.txt";
    const text = await readFile(new URL(`../fixtures/papers/${name}`, import.meta.url), "utf8");
    const { page, pageErrors } = await open();
    const dialog = await openDialog(page);
    await dialog.getByLabel("Or paste text").fill(text);
    await dialog.getByRole("button", { name: "Make a map of this text" }).click();
    await closeReport(page);
    const { graph } = await buildMap([{ name, text }], resources, { seed: 1 });
    expect(graph.papers.length).toBeGreaterThan(1);
    await expect.poll(() => readShown(page)).toBe(hashOf(graph));
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});

describe("the making of a map", () => {
  it("leaves the page usable, and ends with Cancel at once", async () => {
    const { page, pageErrors } = await open();
    await dropFiles(page, LONG);
    await progress(page).waitFor();
    await expect.poll(() => page.locator(".progress-card").textContent()).toContain("of 4,000");
    await page.locator(".status-bar button").click();
    await page.getByRole("dialog", { name: "How this map was made" }).waitFor();
    await page.keyboard.press("Escape");
    // All that a click sets off is over before the next task of the page: nothing is waited for.
    const shown = await page.evaluate(async () => {
      document.querySelector<HTMLElement>(".progress-card button")?.click();
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage("next task");
      });
      return [".progress-card", ".message"].map((name) => document.querySelector(name) !== null);
    });
    expect(shown).toEqual([false, true]);
    expect(await notice(page).textContent()).toContain("Cancelled");
    expect(await progress(page).count()).toBe(0);
    expect(await status(page).textContent()).toContain("from site.jsonl");
    await expect.poll(() => page.workers().length).toBe(0);
    await dropFiles(page, OWN);
    await report(page).waitFor();
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("fails with a sentence when the worker's script breaks", async () => {
    const { page } = await open();
    await page.route("**/worker-*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: 'throw new Error("out of honey")' }),
    );
    await dropFiles(page, OWN);
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain("out of honey");
    expect(await status(page).textContent()).toContain("from site.jsonl");
    await page.context().close();
  });

  it("fails with a sentence when the worker dies without a word", async () => {
    const { page } = await open();
    await page.route("**/phrases-*.txt", () => undefined);
    const asked = page.waitForRequest("**/phrases-*.txt");
    await dropFiles(page, OWN);
    await asked;
    // Not awaited: a worker that is gone may never answer.
    page
      .workers()[0]
      ?.evaluate(() => self.close())
      .catch(() => undefined);
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain("the worker stopped");
    await page.context().close();
  });
});

describe("a corpus that is kept", () => {
  it("is there after a reload, goes with Back and Forward, and can be forgotten", async () => {
    const { page, pageErrors } = await open();
    await dropFiles(page, OWN);
    await closeReport(page);
    await waitUntilKept(page);
    const address = page.url();
    await page.reload();
    await expect.poll(() => status(page).textContent()).toContain("from own.jsonl");
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toContain("from site.jsonl");
    await page.goForward();
    await expect.poll(() => status(page).textContent()).toContain("from own.jsonl");
    const dialog = await openDialog(page);
    await dialog.getByRole("button", { name: "Forget own.jsonl" }).click();
    await expect.poll(() => status(page).textContent()).toContain("from site.jsonl");
    expect(await dialog.getByText("Opened before").count()).toBe(0);
    expect(await readKeptCorpora(page)).toEqual([]);
    await page.goto("about:blank");
    await page.goto(address);
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toContain("not on this machine");
    expect(await status(page).textContent()).toContain("from site.jsonl");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("is made anew from its files where its map cannot be read", async () => {
    const { page, pageErrors } = await open();
    await dropFiles(page, OWN);
    await closeReport(page);
    await waitUntilKept(page);
    const before = await readKeptCorpora(page);
    await corruptKeptMaps(page, '{"version":0}');
    await page.reload();
    await report(page).waitFor();
    await expect.poll(() => readKeptCorpora(page)).toEqual(before);
    expect(await status(page).textContent()).toContain("from own.jsonl");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("is shown for now where the browser keeps nothing", async () => {
    const { page, pageErrors } = await open();
    await page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.reload();
    await status(page).waitFor();
    await dropFiles(page, OWN);
    await closeReport(page);
    await expect.poll(() => notice(page).textContent()).toContain("gone after a reload");
    expect(await status(page).textContent()).toContain("from own.jsonl");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});

describe("pasted text", () => {
  it("becomes a map after a yes, and nothing after a no", async () => {
    const { page, pageErrors } = await open();
    const question = page.getByRole("dialog", { name: "Make a map of the pasted text (2 lines)?" });
    await pasteText(page, OWN.text);
    await question.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    expect(await progress(page).count()).toBe(0);
    await pasteText(page, OWN.text);
    await question.waitFor();
    await page.keyboard.press("Enter");
    await report(page).waitFor();
    expect(await status(page).textContent()).toContain("from pasted text");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});

describe("papers named in the address", () => {
  it("are opened after asking when they are of this site", async () => {
    const { page, pageErrors } = await open("?papers=own.jsonl");
    const question = page.getByRole("dialog", { name: "Open own.jsonl from this site?" });
    await question.getByRole("button", { name: "Make a map" }).click();
    await report(page).waitFor();
    expect(await status(page).textContent()).toContain("from own.jsonl");
    expect(page.url()).toMatch(/\?papers=own\.jsonl#\?corpus=[0-9a-f]{12}$/);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it.each(["https://example.com/own.jsonl", "//example.com/own.jsonl"])(
    "are refused when they are of another: %s",
    async (address) => {
      const { page, pageErrors } = await open(`?papers=${encodeURIComponent(address)}`);
      await notice(page).waitFor();
      expect(await notice(page).textContent()).toContain("nothing was fetched");
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(pageErrors).toEqual([]);
      await page.context().close();
    },
  );
});

describe("opening papers", () => {
  it.each(["light", "dark"] as const)("gives axe nothing to find (%s)", async (colorScheme) => {
    const { page } = await open("", { colorScheme });
    await dropFiles(page, LONG);
    await progress(page).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Cancel" }).click();
    await notice(page).waitFor();
    await expectAccessible(page);
    await dropFiles(page, OWN, BROKEN);
    await report(page).waitFor();
    await expectAccessible(page);
    await closeReport(page);
    await waitUntilKept(page);
    const dialog = await openDialog(page);
    await dialog.getByText("Opened before").waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it("works by keyboard alone on a phone's screen", async () => {
    const { page, pageErrors } = await open("", { viewport: { width: 390, height: 844 } });
    await page.getByRole("button", { name: "Open", exact: true }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Open your own papers" });
    await dialog.getByLabel("Or paste text").focus();
    await page.keyboard.insertText(OWN.text);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await closeReport(page);
    expect(await status(page).textContent()).toContain("2 papers");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});
