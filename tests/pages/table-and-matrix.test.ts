/** The two other forms of the map, by mouse and by keyboard alone. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { startTrendingSite, useSite, openPage } from "../site.ts";
import { expectAccessible } from "../axe.ts";

const here = useSite(startTrendingSite, { webgl: false });

const details = (page: Page) => page.getByRole("complementary", { name: /^Details/ });
const heading = (page: Page) => details(page).getByRole("heading", { level: 2 }).textContent();
const columnOf = (page: Page, place: number) =>
  page.locator(`[data-place] > :nth-child(${place})`).allTextContents();

describe("the table", () => {
  it("sorts, opens and follows the map's selection and filters (mouse)", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const grid = page.getByRole("grid", { name: "Papers" });
    expect(await grid.getAttribute("aria-rowcount")).toBe("87");
    await page.getByRole("columnheader", { name: "Methods" }).getByRole("button").click();
    const counts = (await columnOf(page, 4)).map((text) => Number.parseInt(text, 10));
    expect(counts.slice(0, 10)).toEqual(counts.slice(0, 10).toSorted((a, b) => b - a));
    const first = page.locator('[data-place="0"]');
    const title = await first.locator(".cell-name").textContent();
    await first.click();
    await expect.poll(() => heading(page)).toBe(title);
    expect(await first.getAttribute("aria-selected")).toBe("true");
    await page.getByRole("button", { name: "Show only Federated Learning" }).click();
    await expect
      .poll(async () => Number(await grid.getAttribute("aria-rowcount")))
      .toBeLessThan(40);
    await page.locator(".row-count").getByRole("button", { name: "Clear the filters" }).click();
    await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe("87");
    await page.reload();
    expect(await heading(page)).toBe(title);
    await page.locator('[aria-selected="true"]').waitFor();
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("reaches its last row and opens it by keyboard alone", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site, "#?show=table");
    await page.locator('[data-place="0"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.locator('[data-place="85"]:focus').waitFor();
    const title = await page.locator('[data-place="85"] .cell-name').textContent();
    await page.keyboard.press("Enter");
    await expect.poll(() => heading(page)).toBe(title);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("lies over no other row on a phone", async () => {
    const { page } = await openPage(here.browser, here.site, "#?show=table", {
      viewport: { width: 390, height: 844 },
    });
    await page.locator("[data-place]").first().waitFor();
    const boxes = await page.locator("[data-place]").evaluateAll((rows) =>
      rows.map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    for (const [i, box] of boxes.entries())
      expect(box.top).toBeGreaterThanOrEqual((boxes[i - 1]?.bottom ?? 0) - 0.5);
    await page.context().close();
  });
});

describe("the matrix", () => {
  it("lists the papers of a cell and opens one (mouse)", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await page.getByRole("button", { name: "Matrix", exact: true }).click();
    const columns = page.getByRole("group", { name: "Columns" });
    await columns.getByRole("button", { name: "Tasks", exact: true }).click();
    const cell = page.getByRole("gridcell", { name: /FedAvg.*Federated Learning.*4 papers/ });
    await cell.click();
    const papers = page.locator(".matrix-notes .paper-button");
    expect(await papers.count()).toBe(4);
    const title = await papers.first().textContent();
    await papers.first().click();
    await expect.poll(() => heading(page)).toBe(title);
    expect(page.url()).toContain("columns=task");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("is walked and opened by keyboard alone, and prints how an open pair is reckoned", async () => {
    const { page, pageErrors } = await openPage(
      here.browser,
      here.site,
      "#?show=matrix&columns=task",
    );
    await page
      .locator('.matrix-grid td[tabindex="0"], .matrix-grid [tabindex="0"]')
      .first()
      .focus();
    for (const key of ["ArrowRight", "ArrowDown", "End", "Home"]) await page.keyboard.press(key);
    await expect.poll(() => page.locator(".formula").textContent()).toContain("expected");
    await page.keyboard.press("Enter");
    const gap = page.locator(".gaps button").first();
    expect(await gap.textContent()).toMatch(/ × .* expected, none found/);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it("axe finds nothing on either", async () => {
    const { page } = await openPage(here.browser, here.site, "#?show=table", { colorScheme });
    for (const hash of [
      "#?show=table",
      "#?show=table&view=entities",
      "#?show=matrix&columns=task",
    ]) {
      await page.goto(here.site.address + hash);
      await page.getByRole("grid").waitFor();
      await expectAccessible(page);
    }
    await page.context().close();
  });
});
