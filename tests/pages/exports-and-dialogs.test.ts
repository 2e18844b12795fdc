/** What a visitor takes along, and every dialog of the page. */
import { readFile } from "node:fs/promises";

import { parseAsync } from "@retorquere/bibtex-parser";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";

import { startTrendingSite, useSite, openPage } from "../site.ts";
import { expectAccessible } from "../axe.ts";

const here = useSite(startTrendingSite, { webgl: false });

/** Saves one format and gives the file's name and bytes. */
async function save(page: Page, format: RegExp): Promise<[string, Buffer]> {
  const saving = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: format }).click();
  const download = await saving;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

describe("the exports", () => {
  it("save the map as pictures and a network, and what is selected as citations", async () => {
    const { page, pageErrors } = await openPage(
      here.browser,
      here.site,
      "#/community/federated-learning",
    );
    const heading = await page.locator(".details .kind").first().textContent();
    const paperCount = Number(/of (\d+) papers/.exec(heading ?? "")?.[1]);
    await page.getByRole("button", { name: "Export" }).click();
    const [svgName, svg] = await save(page, /^SVG/);
    expect(svgName).toBe("trending-papers-map.svg");
    expect(svg.toString()).toContain("Federated Learning");
    const [, png] = await save(page, /^PNG/);
    const { width, height } = PNG.sync.read(png);
    expect(width).toBeGreaterThan(2000);
    expect(height).toBeGreaterThan(1000);
    const [, gexf] = await save(page, /^GEXF/);
    const graph = parseGexf(Graph, gexf.toString());
    expect(graph.filterNodes((_id, { kind }) => kind === "paper")).toHaveLength(86);
    await page.getByRole("radio", { name: /^What is selected/ }).check();
    const [, bib] = await save(page, /^BibTeX/);
    const { entries, errors } = await parseAsync(bib.toString());
    expect([entries.length, errors]).toEqual([paperCount, []]);
    expect(entries.every(({ fields }) => fields.abstract)).toBe(true);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("save a list by keyboard alone", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await page.getByRole("button", { name: "Export" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Papers, CSV/ }).focus();
    const saving = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const text = await readFile(await (await saving).path(), "utf8");
    expect(text.split("\r\n").length).toBeGreaterThan(86);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});

describe.each(["light", "dark"] as const)("axe finds nothing in the %s theme", (colorScheme) => {
  it("in any dialog", async () => {
    const { page } = await openPage(here.browser, here.site, "", { colorScheme });
    await page.getByRole("grid").waitFor();
    for (const name of ["Help", "Export", "Open", "86 papers"]) {
      await page.getByRole("button", { name }).first().click();
      await page.getByRole("dialog").waitFor();
      await expectAccessible(page, "dialog");
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    }
    await page.context().close();
  });
});
