/** What a visitor mends and asks of the map, once by mouse and once by keyboard alone. */
import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { readCorrections, writeCorrections } from "../../src/corrections/corrections.ts";
import { startTrendingSite, useSite, openPage } from "../site.ts";
import { expectAccessible } from "../axe.ts";

const here = useSite(startTrendingSite, { webgl: false });

const details = (page: Page) => page.getByRole("complementary", { name: /^Details/ });
const heading = (page: Page) => details(page).getByRole("heading", { level: 2 });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const status = (page: Page) => page.locator(".status-bar");
const COMMUNITIES = /\d+ communities/;

describe("corrections made in the page", () => {
  it("are seen at once, undone, kept over a reload and saved as the build's file (mouse)", async () => {
    const { page, pageErrors } = await openPage(
      here.browser,
      here.site,
      "#/entity/dataset:cifar-10",
    );
    await button(page, "Rename").click();
    await page.getByRole("textbox", { name: "Name" }).fill("CIFAR ten");
    await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
    await expect.poll(() => heading(page).textContent()).toBe("CIFAR ten");
    await details(page).getByRole("combobox").selectOption("method");
    await expect.poll(() => details(page).locator(".kind").textContent()).toContain("Method");
    // The id that the map has without the corrections: whoever is sent the address finds it, too.
    expect(page.url()).toContain("dataset:cifar-10");
    await page.reload();
    await expect.poll(() => status(page).textContent()).toContain("2 corrections");
    await button(page, "2 corrections").click();
    const saving = page.waitForEvent("download");
    await button(page, /Save as/).click();
    const path = await (await saving).path();
    expect(readCorrections(await readFile(path, "utf8"))).toEqual([
      { kind: "rename", entityId: "dataset:cifar-10", name: "CIFAR ten" },
      { kind: "retype", entityId: "dataset:cifar-10", type: "method" },
    ]);
    await button(page, /Take back: .* is a method/).click();
    await button(page, "Take all back").click();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.goto(`${here.site.address}#/entity/dataset:cifar-10`);
    await expect.poll(() => heading(page).textContent()).toBe("CIFAR-10");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("are made by keyboard alone: the same as, not this, undo", async () => {
    const { page, pageErrors } = await openPage(
      here.browser,
      here.site,
      "#/entity/dataset:cifar-10",
    );
    await heading(page).waitFor();
    await button(page, "Same as…").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("imagenet");
    await page
      .getByRole("dialog")
      .getByRole("listitem")
      .getByText(/^ImageNet/)
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => heading(page).textContent()).toBe("ImageNet");
    expect(await details(page).locator(".facts").first().textContent()).toContain("CIFAR-10");
    const named = await status(page).textContent();
    await button(page, "Not a dataset").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => details(page).count()).toBe(0);
    await expect.poll(() => status(page).textContent()).toContain("2 corrections");
    expect(await status(page).textContent()).not.toBe(named);
    await button(page, "Undo").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => status(page).textContent()).toContain("1 correction");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("keep apart, from a file, what is spelled so, on the map and in the texts", async () => {
    const { page, pageErrors } = await openPage(
      here.browser,
      here.site,
      "#/entity/task:federated-learning",
    );
    await button(page, "Rename").click();
    await page.getByRole("textbox", { name: "Name" }).fill("Learning apart");
    await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
    await button(page, "1 correction").click();
    const entityId = "task:federated-learning";
    const text = writeCorrections([{ kind: "split", entityId, spelling: "FL" }]);
    const file = {
      name: "corrections.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await expect
      .poll(() => status(page).getByRole("button").allTextContents())
      .toContain("2 corrections");
    await page.goto(`${here.site.address}#/entity/task:fl`);
    await expect.poll(() => heading(page).textContent()).toBe("FL");
    await details(page).locator(".list .paper-button").first().click();
    await details(page)
      .locator(".abstract")
      .getByRole("link", { name: "FL", exact: true })
      .first()
      .click();
    await expect.poll(() => heading(page).textContent()).toBe("FL");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("rename a community wherever it is named", async () => {
    const { page, pageErrors } = await openPage(
      here.browser,
      here.site,
      "#/community/federated-learning",
    );
    await button(page, "Rename").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Learning apart");
    await page.keyboard.press("Enter");
    await expect.poll(() => heading(page).textContent()).toBe("Learning apart");
    await expect.poll(() => page.locator(".facets").textContent()).toContain("Learning apart");
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});

describe("paths between two papers", () => {
  it("are found from a paper, described with sentences, and kept in the address", async () => {
    const { page, pageErrors } = await openPage(
      here.browser,
      here.site,
      "#/community/federated-learning",
    );
    await details(page).locator(".list .paper-button").first().click();
    await button(page, "Find a path to…").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("federated");
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => details(page).locator(".path-step").count()).toBeGreaterThan(0);
    expect(page.url()).toContain("#/path/");
    const step = details(page).locator(".path-step").first();
    await expect.poll(() => step.locator("blockquote").count()).toBe(2);
    expect(await step.textContent()).toMatch(/both (?:name|work on|introduce)|, which /);
    await page.reload();
    await details(page).locator(".path-step").first().waitFor();
    await expectAccessible(page);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});

describe("the switch of what papers are tied by", () => {
  it("finds other communities, while the address keeps the choice", async () => {
    const whole = await openPage(here.browser, here.site);
    await expect.poll(() => status(whole.page).textContent()).toMatch(COMMUNITIES);
    const [byAll] = COMMUNITIES.exec((await status(whole.page).textContent()) ?? "") ?? [""];
    await whole.page.context().close();
    const { page, pageErrors } = await openPage(here.browser, here.site, "#?hide=task,method");
    const facets = page.locator(".facets");
    await expect.poll(() => status(page).textContent()).not.toContain(byAll);
    const byData = await status(page).textContent();
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe(byData);
    for (const name of [/^Tasks/, /^Methods/]) await facets.getByRole("button", { name }).click();
    await expect.poll(() => status(page).textContent()).toContain(byAll);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});
