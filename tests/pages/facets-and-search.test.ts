/** What a visitor narrows the map to and looks for on it, and the page in a frame. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { loadResources } from "../../src/node/load-resources.ts";
import { buildMap } from "../../src/pipeline.ts";
import { type Site, startSite, useSite, openPage } from "../site.ts";
import { expectAccessible } from "../axe.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

/** Title, abstract, year and venue. */
const PAPERS: [string, string, number | null, string][] = [
  ["Federated Learning with Patience", "Federated learning, CIFAR-10, FedAvg.", 2018, "ICLR"],
  ["Federated Learning for Hospitals", "Federated learning on CIFAR-10.", 2019, "ICML"],
  ["Averaging Clients Slowly", "Federated learning with FedAvg on CIFAR-10.", 2020, "ICLR"],
  ["Private Means", "Differential privacy meets federated learning, FedAvg.", 2020, "ICLR"],
  ["Clients That Sleep", "Federated learning with FedAvg; CIFAR-10.", 2021, "ICML"],
  ["Counting Clients", "Federated learning, differential privacy; CIFAR-10.", 2021, "KDD"],
  ["Clients of No Year", "Federated learning with FedAvg on CIFAR-10.", null, ""],
  ["Reading Slowly", "Question answering on SQuAD with BERT.", 2018, "ACL"],
  ["Answers in Context", "BERT for question answering; SQuAD.", 2019, "ACL"],
  ["Asking Twice", "Question answering with BERT on SQuAD.", 2019, "ICLR"],
  ["Small Readers", "Question answering with a smaller BERT.", 2022, "ACL"],
  ["Short Questions", "Question answering, SQuAD and BERT.", 2022, "KDD"],
  ["Long Questions", "Question answering with BERT on SQuAD.", 2023, "ACL"],
  ["Readers of No Year", "Question answering with BERT on SQuAD.", null, ""],
  ["Zymurgy", "", null, ""],
];

/** Half of them tied by federated learning, half by question answering, and the last by nothing. */
async function startPapers(): Promise<Site> {
  const text = PAPERS.map(([title, abstract, year, venue]) =>
    JSON.stringify({ title, abstract, year, venue }),
  ).join("\n");
  const sources = [{ name: "made-up.jsonl", text }];
  return startSite(await buildMap(sources, await loadResources(DATA_FOLDER), { seed: 1 }));
}

const here = useSite(startPapers);

/** A page with the filters beside the map, as small as such a page may be: there is less to draw. */
const SMALL = { viewport: { width: 1000, height: 640 } };

async function open(address = "") {
  const { page, pageErrors } = await openPage(here.browser, here.site, address, SMALL);
  const leave = async () => {
    expect(pageErrors).toEqual([]);
    await page.context().close();
  };
  return { page, leave };
}

const facets = (page: Page) => page.getByRole("navigation", { name: "Filters and communities" });
const left = (page: Page) => facets(page).getByRole("status");
const venue = (page: Page, name: string) =>
  facets(page).getByRole("checkbox", { name: new RegExp(`^${name} `) });
const slider = (page: Page, name: string) => facets(page).getByRole("slider", { name });
const clearAll = (page: Page) => page.getByRole("button", { name: "Clear all filters" });
const searchBox = (page: Page) => page.getByRole("combobox", { name: "Search" });
const chip = (page: Page) => page.locator(".found");
const details = (page: Page) => page.getByRole("complementary", { name: /^Details/ });
const heading = (page: Page) => details(page).getByRole("heading", { level: 2 });
const map = (page: Page) => page.getByRole("application");
const firstHelp = (page: Page) => page.getByRole("region", { name: "First steps" });

const expectLeft = (page: Page, count: number) =>
  expect.poll(() => left(page).textContent()).toBe(`${count} of ${PAPERS.length} papers left`);

const asked = (page: Page) => new URLSearchParams(page.url().split("?")[1] ?? "");
const expectAsked = (page: Page, key: string, value: string | null) =>
  expect.poll(() => asked(page).get(key)).toBe(value);

/** Presses the mouse on the bar of one year, or on an end of the range, and lets go on the bar of another. */
async function drag(page: Page, from: number | string, to: number): Promise<void> {
  const years = page.getByRole("group", { name: "Papers by year" });
  await years.scrollIntoViewIfNeeded();
  const middle = async (place: number | string) => {
    const target =
      typeof place === "number" ? years.locator(`[title^="${place}:"]`) : slider(page, place);
    const box = await target.boundingBox();
    if (!box) throw new Error(`missing ${place}`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.mouse.move(...end, { steps: 2 });
  await page.mouse.up();
}

/** Moves the pointer over the map, row by row, until it is over a node, and says where. */
async function findNode(page: Page): Promise<[number, number]> {
  const area = await map(page).boundingBox();
  if (!area) throw new Error("missing map");
  for (let y = area.y + 60; y < area.y + area.height - 60; y += 14)
    for (let x = area.x + 60; x < area.x + area.width - 60; x += 14) {
      await page.mouse.move(x, y);
      // The form of the pointer changes at once; the card with the name comes a moment later.
      if ((await map(page).evaluate(({ style }) => style.cursor)) !== "pointer") continue;
      const name = page.locator(".hover-name").waitFor({ timeout: 1000 });
      const isNode = await name.then(() => true).catch(() => false);
      if (isNode) return [x, y];
    }
  throw new Error("no node on the map");
}

describe("papers in no community", () => {
  it("are shown alone and listed, and the address says so", async () => {
    const { page, leave } = await open();
    await facets(page).getByRole("button", { name: "Show only papers in no community" }).click();
    await expectLeft(page, 1);
    await expectAsked(page, "only", "-");
    await clearAll(page).click();
    await facets(page)
      .getByRole("button", { name: /^In no community/ })
      .click();
    await expectAsked(page, "show", "table");
    await expectLeft(page, 1);
    await page.reload();
    const rows = page.getByRole("grid", { name: "Papers" }).getByRole("row");
    await expect
      .poll(() => rows.allTextContents())
      .toContainEqual(expect.stringContaining("Zymurgy"));
    await expect.poll(() => rows.count()).toBe(2);
    await expectAccessible(page);
    await leave();
  });
});

describe("the years", () => {
  it("are drawn as a range with the mouse, either way, and its ends dragged", async () => {
    const { page, leave } = await open();
    await drag(page, 2019, 2021);
    await expectLeft(page, 7);
    await expectAsked(page, "years", "2019-2021");
    await drag(page, 2022, 2020);
    await expectLeft(page, 6);
    await expectAsked(page, "years", "2020-2022");
    await drag(page, "First year", 2022);
    await expectLeft(page, 2);
    await drag(page, "Last year", 2023);
    await expectLeft(page, 3);
    await expectAsked(page, "years", "2022-2023");
    // The pointer was let go of: that it moves on draws nothing.
    await page.mouse.move(0, 0);
    await expectAsked(page, "years", "2022-2023");
    await page.reload();
    await expectLeft(page, 3);
    await page.getByRole("button", { name: "All years" }).click();
    await expectAsked(page, "years", null);
    await expect.poll(() => clearAll(page).count()).toBe(0);
    await leave();
  });

  it("are narrowed by keys on the two ends, which say where they stand", async () => {
    const { page, leave } = await open();
    const [first, last] = [slider(page, "First year"), slider(page, "Last year")];
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expectLeft(page, 7);
    await expectAsked(page, "years", "2020-2023");
    expect(await first.getAttribute("aria-valuenow")).toBe("2020");
    expect(await last.getAttribute("aria-valuemin")).toBe("2020");
    await page.keyboard.press("Tab");
    await page.keyboard.press("PageDown");
    await expectLeft(page, 2);
    await expectAsked(page, "years", "2020-2020");
    await page.keyboard.press("ArrowUp");
    await expectLeft(page, 4);
    await page.keyboard.press("End");
    await expectLeft(page, 7);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Home");
    await expectAsked(page, "years", null);
    await expect.poll(() => clearAll(page).count()).toBe(0);
    await leave();
  });
});

describe("the filters", () => {
  it("count together, are cleared at once while the search stays, and say so where nothing is left", async () => {
    const { page, leave } = await open("#?years=2019-2021&find=clients");
    await expectLeft(page, 7);
    const count = (name: string) =>
      facets(page).locator(".venue", { hasText: name }).locator(".count").textContent();
    expect(await count("ICLR")).toBe("3 of 4");
    await venue(page, "ICLR").check();
    await expectLeft(page, 3);
    await expectAsked(page, "venue", "ICLR");
    await venue(page, "KDD").check();
    await expectLeft(page, 4);
    expect(asked(page).getAll("venue")).toEqual(["ICLR", "KDD"]);
    // Years and venues that were not chosen still say how many papers they would bring.
    const bar = facets(page).locator(".year-bar").first();
    await expect.poll(() => bar.getAttribute("title")).toBe("2018: 2 papers, 1 left");
    expect(await count("ICML")).toBe("2");
    await page.goBack();
    await expectLeft(page, 3);
    await expect.poll(() => venue(page, "KDD").isChecked()).toBe(false);
    await clearAll(page).click();
    await expect.poll(() => clearAll(page).count()).toBe(0);
    expect([...asked(page)].map(([key]) => key)).toEqual(["find"]);
    expect(await venue(page, "ICLR").isChecked()).toBe(false);
    expect(await chip(page).textContent()).toContain("4 found for “clients”");
    await page.goto(`${here.site.address}#?years=2018-2018&venue=KDD`);
    await expectLeft(page, 0);
    await page.getByText("No paper is left.").waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByText("No paper is left.").waitFor({ state: "detached" });
    await expectAsked(page, "years", null);
    await leave();
  });

  it("give axe nothing to find, in light and in dark", async () => {
    const { page, leave } = await open("#?years=2019-2021&venue=ICLR&find=federated");
    await expectLeft(page, 3);
    await chip(page).waitFor();
    expect(await searchBox(page).inputValue()).toBe("federated");
    await page.locator("canvas[data-boxes]").waitFor({ state: "attached" });
    await expectAccessible(page);
    await page.getByRole("button", { name: "Use the dark theme" }).click();
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await expectAccessible(page);
    await leave();
  });
});

describe("the search", () => {
  it("keeps what it found in sight while one opens a hit, until one lets go of it by Escape or mouse", async () => {
    const { page, leave } = await open();
    await map(page).focus();
    await page.keyboard.press("/");
    await page.keyboard.type("xyzzy");
    await page.getByText("Nothing here is called “xyzzy”.").waitFor();
    await expect.poll(() => chip(page).textContent()).toContain("0 found for “xyzzy”");
    await page.keyboard.press("Escape");
    await expect.poll(() => chip(page).count()).toBe(0);
    await expectAsked(page, "find", null);
    await searchBox(page).pressSequentially("federated");
    // The task of that name, and the two papers; the community is listed but not counted.
    const found = "3 found for “federated”";
    await expect.poll(() => chip(page).textContent()).toContain(found);
    await expectAsked(page, "find", "federated");
    await page.getByRole("option", { name: /^Federated Learning for Hospitals/ }).click();
    await expect.poll(() => heading(page).textContent()).toBe("Federated Learning for Hospitals");
    expect(await chip(page).textContent()).toContain(found);
    expect(await searchBox(page).inputValue()).toBe("federated");
    await page.getByRole("button", { name: "Let go of what was found" }).click();
    await expect.poll(() => chip(page).count()).toBe(0);
    await expectAsked(page, "find", null);
    await expect.poll(() => searchBox(page).inputValue()).toBe("");
    expect(await heading(page).textContent()).toBe("Federated Learning for Hospitals");
    await leave();
  });
});

describe("the first help", () => {
  it("greets once and in no frame, and comes again when asked for", async () => {
    // Not by `visit`, whose visitors have read it.
    const context = await here.browser.newContext({ ...SMALL, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${here.site.address}?embed`);
    await map(page).waitFor();
    expect(await firstHelp(page).count()).toBe(0);
    await page.goto(here.site.address);
    await firstHelp(page).getByRole("button", { name: "Got it" }).click();
    await expect.poll(() => firstHelp(page).count()).toBe(0);
    await page.reload();
    await map(page).waitFor();
    expect(await firstHelp(page).count()).toBe(0);
    await page.getByRole("button", { name: "Help" }).click();
    await page.getByRole("button", { name: "Show the first steps again" }).click();
    await firstHelp(page).waitFor();
    await context.close();
  });
});

describe("a node under the pointer", () => {
  it("is named by a card that lets a click through to it", async () => {
    const { page, leave } = await open();
    const card = page.locator(".hover-card");
    const [x, y] = await findNode(page);
    await page.mouse.move(5, 5);
    await expect.poll(() => card.count()).toBe(0);
    await page.mouse.move(x, y);
    const name = (await card.locator(".hover-name").textContent()) ?? "";
    expect(await card.textContent()).toMatch(/named by \d+ papers?|names \d+ things?/);
    const spoken = page.locator(".map > [role=status]").first();
    await expect.poll(() => spoken.textContent()).toContain(name);
    await page.mouse.click(x, y);
    await expect.poll(() => heading(page).textContent()).toBe(name);
    await leave();
  });
});

describe("the page in a frame", () => {
  it("shows the map and its details alone, with a way to the whole page", async () => {
    const { page, leave } = await open("?embed#/entity/dataset:cifar-10");
    await map(page).waitFor();
    await expect.poll(() => heading(page).textContent()).toBe("CIFAR-10");
    for (const rest of [searchBox(page), facets(page), page.locator(".top-bar, .status-bar")])
      expect(await rest.count()).toBe(0);
    await details(page).locator(".naming .paper-button").first().click();
    await expect.poll(() => heading(page).textContent()).not.toBe("CIFAR-10");
    const title = await heading(page).textContent();
    const whole = page.getByRole("link", { name: "Open in Paperloom" });
    await expect.poll(() => whole.getAttribute("href")).toContain("#/paper/");
    const href = (await whole.getAttribute("href")) ?? "";
    expect(href).not.toContain("embed");
    await expectAccessible(page);
    await page.goto(href);
    await searchBox(page).waitFor();
    expect(await heading(page).textContent()).toBe(title);
    await leave();
  });
});
