/** The built page in a real browser, used as a visitor would. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/launch-browser.ts";
import { GRAPH_VERSION } from "../../src/graph/model.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { buildMap } from "../../src/pipeline.ts";
import { startSite, startTrendingSite, useSite, openPage } from "../site.ts";
import { expectAccessible } from "../axe.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

const here = useSite(startTrendingSite);

const searchBox = (page: Page) => page.getByRole("combobox", { name: "Search" });
const details = (page: Page) => page.getByRole("complementary", { name: /^Details/ });

/** The map is drawn once its labels are placed. */
async function labelBoxes(page: Page): Promise<number[][]> {
  const canvas = page.locator("canvas[data-boxes]");
  await canvas.waitFor({ state: "attached" });
  return JSON.parse((await canvas.getAttribute("data-boxes")) ?? "[]") as number[][];
}

function overlaps(boxes: number[][]): [number[], number[]][] {
  const found: [number[], number[]][] = [];
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const [al = 0, at = 0, ar = 0, ab = 0] = a;
      const [bl = 0, bt = 0, br = 0, bb = 0] = b;
      if (al < br && bl < ar && at < bb && bt < ab) found.push([a, b]);
    }
  });
  return found;
}

/** How many communities the status bar tells of. */
async function countCommunities(page: Page): Promise<number> {
  const text = await page.locator(".status-bar").textContent();
  return Number(/(\d+) communities/.exec(text ?? "")?.[1]);
}

describe("the page", () => {
  it("finds a dataset by search, shows its sentences and leads on to a paper", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await searchBox(page).fill("cifar10");
    await page.getByRole("option", { name: /^CIFAR-10 dataset/ }).click();
    await expect
      .poll(() => details(page).getByRole("heading", { level: 2 }).textContent())
      .toBe("CIFAR-10");
    const sentence = details(page).locator("blockquote").first();
    expect(await sentence.textContent()).toContain("CIFAR");
    const paper = details(page).locator(".naming .paper-button").first();
    const title = (await paper.textContent()) ?? "";
    await paper.click();
    await expect
      .poll(() => details(page).getByRole("heading", { level: 2 }).textContent())
      .toBe(title);
    expect(await details(page).locator(".abstract .mark-green").count()).toBeGreaterThan(0);
    expect(pageErrors).toEqual([]);
  });

  it("does the same with the keyboard alone", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await labelBoxes(page);
    await page.keyboard.press("/");
    await page.keyboard.type("cifar10");
    await page.getByRole("option", { name: /^CIFAR-10 dataset/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => details(page).getByRole("heading", { level: 2 }).textContent())
      .toBe("CIFAR-10");
    await page.keyboard.press("Escape");
    await expect.poll(() => details(page).count()).toBe(0);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const node = await page.locator(".map [role=status]").textContent();
    await page.keyboard.press("Enter");
    const heading = await details(page).getByRole("heading", { level: 2 }).textContent();
    expect(node).toContain(heading);
    expect(pageErrors).toEqual([]);
  });

  it("goes back and forward through what was opened, and opens any of it from its address", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    const heading = () => details(page).getByRole("heading", { level: 2 }).textContent();
    const communities = page.getByRole("navigation", { name: "Filters and communities" });
    const first = communities.locator(".community-name").first();
    await first.click();
    const community = await heading();
    await details(page).locator(".paper-button").first().click();
    await expect.poll(heading).not.toBe(community);
    const paper = await heading();
    const address = page.url();
    await page.goBack();
    await expect.poll(heading).toBe(community);
    await page.goForward();
    await expect.poll(heading).toBe(paper);
    await details(page).getByRole("button", { name: "Back", exact: true }).click();
    await expect.poll(heading).toBe(community);
    const again = await openPage(here.browser, here.site, address.slice(here.site.address.length));
    expect(await details(again.page).getByRole("heading", { level: 2 }).textContent()).toBe(paper);
    expect([...pageErrors, ...again.pageErrors]).toEqual([]);
  });

  it("shows a link as arithmetic that adds up, with a sentence of each paper", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await searchBox(page).fill("EQ-Net");
    await page.getByRole("option", { name: /^EQ-Net: Elastic/ }).click();
    await details(page).locator(".reasons").first().click();
    const rows = await details(page).locator("tbody td:last-child").allTextContents();
    const total = await details(page).locator("tfoot td:last-child").textContent();
    const sum = rows.reduce((all, row) => all + Math.round(Number(row) * 1e4), 0);
    expect(sum).toBe(Math.round(Number(total) * 1e4));
    const signatures = details(page).locator(".shared").first().locator("cite");
    await expect.poll(async () => new Set(await signatures.allTextContents()).size).toBe(2);
    expect(pageErrors).toEqual([]);
  });

  it("brings the map back to where it was, too", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await labelBoxes(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => page.url()).toContain("at=");
    const zoomed = (await labelBoxes(page)).flat();
    // px; the address keeps the camera to four digits.
    const farthest = async () => {
      const now = (await labelBoxes(page)).flat();
      const distances = zoomed.map((at, i) => Math.abs(at - (now[i] ?? Number.NaN)));
      return now.length === zoomed.length ? Math.max(...distances) : Number.POSITIVE_INFINITY;
    };
    await page.locator(".community-name").first().click();
    await details(page).waitFor();
    await page.getByRole("button", { name: "Show the whole map" }).click();
    await expect.poll(() => page.url()).not.toContain("at=");
    await page.goBack();
    await expect.poll(farthest).toBeLessThan(1);
    expect(pageErrors).toEqual([]);
  });

  it("closes the filters of a phone with Escape, a tap beside them, and each choice", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site, "", {
      viewport: { width: 390, height: 844 },
    });
    const filters = page.getByRole("navigation", { name: "Filters and communities" });
    const toggle = page.getByRole("button", { name: "Filters and communities" });
    const choose = async (i: number) => filters.locator(".community-name").nth(i).click();
    const closings = [
      () => page.keyboard.press("Escape"),
      () => page.mouse.click(370, 600),
      () => choose(0),
      () => choose(1),
    ];
    for (const close of closings) {
      await toggle.click();
      await filters.waitFor();
      await close();
      await filters.waitFor({ state: "hidden" });
    }
    expect(pageErrors).toEqual([]);
  });

  it("works where storage is blocked", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new Error("denied");
        },
      });
    });
    await page.reload();
    await labelBoxes(page);
    await page.getByRole("button", { name: "Use the dark theme" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(pageErrors).toEqual([]);
  });

  it("draws once for all that was clicked before the next frame", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await labelBoxes(page);
    const drawCounts = await page.evaluate(async () => {
      const wait = () => new Promise((resolve) => setTimeout(resolve, 300));
      await wait();
      let drawCount = 0;
      const canvas = document.querySelector("canvas[data-boxes]");
      if (canvas) new MutationObserver(() => drawCount++).observe(canvas, { attributes: true });
      const held: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => held.push(callback);
      for (const view of document.querySelectorAll<HTMLElement>('[aria-label="View"] button')) {
        view.click();
        await wait();
      }
      const before = drawCount;
      for (const callback of held) callback(0);
      await wait();
      return { before, after: drawCount };
    });
    expect(drawCounts).toEqual({ before: 0, after: 1 });
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("opens what one clicks on the map", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await labelBoxes(page);
    const map = await page.locator(".map-canvas").boundingBox();
    if (!map) throw new Error("missing map");
    const isOverNode = () =>
      page.locator(".map-canvas").evaluate((canvas) => canvas.style.cursor === "pointer");
    search: for (let y = map.y + 60; y < map.y + map.height - 60; y += 9)
      for (let x = map.x + 60; x < map.x + map.width - 60; x += 9) {
        await page.mouse.move(x, y);
        if (!(await isOverNode())) continue;
        await page.mouse.click(x, y);
        break search;
      }
    await details(page).waitFor();
    expect(pageErrors).toEqual([]);
  });

  it.each([
    ["wide", { viewport: { width: 1920, height: 1080 } }],
    ["usual", {}],
    ["phone", { viewport: { width: 390, height: 844 } }],
    ["dark", { colorScheme: "dark" as const }],
  ])("lets no label overlap another in any view (%s)", async (_name, options) => {
    const { page, pageErrors } = await openPage(here.browser, here.site, "", options);
    let before = "";
    const check = async () => {
      // A change has been drawn once the labels lie elsewhere.
      await expect.poll(async () => JSON.stringify(await labelBoxes(page))).not.toBe(before);
      const boxes = await labelBoxes(page);
      before = JSON.stringify(boxes);
      expect(boxes.length).toBeGreaterThan(5);
      expect(overlaps(boxes)).toEqual([]);
    };
    await check();
    for (const name of ["Communities", "Papers", "Entities", "Zoom in"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await check();
    }
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it("fits the narrowest phones", async () => {
    const { page } = await openPage(here.browser, here.site, "", {
      viewport: { width: 360, height: 640 },
    });
    await labelBoxes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const last = await page.getByRole("button", { name: "Communities", exact: true }).boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 999)).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  it("shows each community as one, to walk to and open by keyboard", async () => {
    const { page, pageErrors } = await openPage(here.browser, here.site);
    await labelBoxes(page);
    await page.getByRole("button", { name: "Communities", exact: true }).click();
    const count = await countCommunities(page);
    // Drawn once their names are all that is left.
    await expect.poll(async () => (await labelBoxes(page)).length).toBe(count);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    const said = page.locator(".map [role=status]").first();
    await expect.poll(() => said.textContent()).toMatch(/^community: .+, \d links to others$/);
    const name = /^community: (.+?), /.exec((await said.textContent()) ?? "")?.[1] ?? "";
    await page.keyboard.press("Enter");
    await expect
      .poll(() => details(page).getByRole("heading", { level: 2 }).textContent())
      .toBe(name);
    expect(page.url()).toMatch(/#\/community\/.+view=communities/);
    await page.getByRole("button", { name: "Papers", exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/#\/community\/.+view=papers/);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("gives axe nothing to find (%s)", async (colorScheme) => {
    const { page } = await openPage(here.browser, here.site, "", { colorScheme });
    await labelBoxes(page);
    for (const [hash, panels] of [
      ["#", 0],
      ["#?view=communities", 0],
      ["#/community/federated-learning", 1],
      ["#/entity/dataset:cifar-10", 1],
    ] as const) {
      await page.goto(here.site.address + hash);
      await expect.poll(() => details(page).count()).toBe(panels);
      await expectAccessible(page);
    }
    await page.context().close();
  });

  it("lists the papers and says why where there is no WebGL", async () => {
    const plain = await launchBrowser({ webgl: false });
    const { page } = await openPage(plain, here.site);
    await page.getByText("This browser offers no WebGL").waitFor();
    const table = page.getByRole("grid", { name: "Papers" });
    expect(await table.getAttribute("aria-rowcount")).toBe("87");
    await table.locator("[data-place]").first().click();
    await details(page).waitFor();
    await plain.close();
  });
});

describe("the page with hostile papers", () => {
  it("shows markup as text, runs nothing and links nowhere but to the web", async () => {
    const hostile = [1, 2, 3].map((i) => ({
      id: `evil/${i}?#%|<b>`,
      title: `Federated Learning on CIFAR-10 ${i}`,
      abstract: `We study federated learning on CIFAR-10.</p><script>window.pwned=1</script> \u202e${i}`,
      url: "javascript:window.pwned=1",
      authors: ["<svg onload=window.pwned=1>"],
    }));
    const text = hostile.map((paper) => JSON.stringify(paper)).join("\n");
    const sources = [{ name: "<i>evil</i>.jsonl", text }];
    const built = await buildMap(sources, await loadResources(DATA_FOLDER), { seed: 1 });
    // Importers take markup out of titles; a stored map is no less untrusted.
    for (const paper of built.graph.papers) paper.title += ' <img src=x onerror="window.pwned=1">';
    const evil = await startSite(built);
    const { page, pageErrors } = await openPage(here.browser, evil);
    await searchBox(page).fill("federated");
    await page
      .getByRole("option", { name: /img src=x/ })
      .first()
      .click();
    expect(await details(page).getByRole("heading", { level: 2 }).textContent()).toContain(
      '<img src=x onerror="window.pwned=1">',
    );
    expect(await page.locator("img, .details script").count()).toBe(0);
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    await page.reload();
    await details(page).waitFor();
    expect(pageErrors).toEqual([]);
    await evil.close();
  });
});

describe("the page with a broken map", () => {
  it("says what failed and what to do", async () => {
    const context = await here.browser.newContext();
    const page = await context.newPage();
    await page.route("**/graph.json", (route) => route.fulfill({ body: '{"version":1}' }));
    await page.goto(here.site.address);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain(`expected version ${GRAPH_VERSION}, got 1`);
    await context.close();
  });
});
