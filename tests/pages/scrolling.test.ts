/** The page is as tall as its window, and only panels scroll: a map of many communities, each with a row of its own. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { startSite, useSite, openPage } from "../site.ts";
import {
  community,
  EMPTY_REPORT,
  entityNode,
  graph,
  paperEntity,
  paperLink,
  paperNode,
} from "../view-helpers.ts";

const TOPICS = Array.from({ length: 25 }, (_, i) => `topic${String(i).padStart(2, "0")}`);
const PAPERS_EACH = 4;

/** Four papers in each community, all of which name the same method, dataset and task. */
function manyCommunities() {
  const groups = TOPICS.map((id) => ({
    id,
    paperIds: Array.from({ length: PAPERS_EACH }, (_, i) => `${id}-${i}`),
    entityIds: [`dataset:${id}`, `method:${id}`, `task:${id}`],
  }));
  return graph({
    papers: groups.flatMap(({ id, paperIds, entityIds }, row) =>
      paperIds.map((paperId, x) => {
        const entities = entityIds.map((entityId) =>
          paperEntity(entityId, ["title", 0, id.length]),
        );
        return paperNode({ id: paperId, x, y: row, entities, community: id });
      }),
    ),
    entities: groups
      .flatMap(({ id, paperIds, entityIds }, row) =>
        entityIds.map((entityId) =>
          entityNode({ id: entityId, papers: paperIds, y: row, community: id }),
        ),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    paperLinks: groups.map(({ id, entityIds }) =>
      paperLink(`${id}-0`, `${id}-1`, 0.6, ...entityIds),
    ),
    communities: groups.map(({ id, paperIds }) => community({ id, papers: paperIds })),
  });
}

const here = useSite(() => startSite({ graph: manyCommunities(), report: EMPTY_REPORT }), {
  webgl: false,
});

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1280, height: 600 },
  { width: 390, height: 800 },
  { width: 390, height: 600 },
];

/** What scrolls, or could, though it has no bar to scroll it back. */
const findScrolled = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const isPanel = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) && element !== root;
    const scrolled = [...document.querySelectorAll("*")].filter(
      (element) => element.scrollTop > 0 && !isPanel(element),
    );
    return {
      tooTall: Math.max(root.scrollHeight - innerHeight, 0),
      scrollY,
      scrolled: scrolled.map(({ tagName, className }) => `${tagName} ${className}`),
    };
  });
const STILL = { tooTall: 0, scrollY: 0, scrolled: [] };

/** The filters, which a small window hides behind a button, with all communities unfolded. */
async function openFacets(page: Page) {
  const name = "Filters and communities";
  const facets = page.getByRole("navigation", { name });
  const toggle = page.getByRole("button", { name });
  await facets.or(toggle).first().waitFor();
  if (await toggle.isVisible()) await toggle.click();
  await facets.locator("summary").click();
  return facets;
}

describe.each(SIZES)("the page in a window of $width × $height", (viewport) => {
  it.each(["map", "table", "matrix"])("stays where it is in the form of a %s", async (show) => {
    const { page, pageErrors } = await openPage(here.browser, here.site, `#?show=${show}`, {
      viewport,
    });
    const facets = await openFacets(page);
    expect(await findScrolled(page)).toEqual(STILL);
    const stops = facets.locator("button, input, summary, [tabindex='0']");
    for (const stop of await stops.all()) await stop.focus();
    expect(await stops.count()).toBeGreaterThan(2 * TOPICS.length);
    expect(await findScrolled(page)).toEqual(STILL);
    for (const key of ["Tab", "End", "PageDown", "ArrowDown"]) await page.keyboard.press(key);
    for (const x of [100, viewport.width - 30])
      for (const y of [viewport.height / 2, viewport.height - 5]) {
        await page.mouse.move(x, y);
        for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 4000);
      }
    expect(await findScrolled(page)).toEqual(STILL);
    expect(pageErrors).toEqual([]);
    await page.context().close();
  });
});
