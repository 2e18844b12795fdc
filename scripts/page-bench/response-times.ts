/** How long the page takes to respond to clicks, hovers, searches and filters. */
import type { Locator, Page } from "playwright-core";
import { waitUntilIdle } from "./page-measures.ts";

/** A point over no node: the upper edge of the map. */
const OFF_NODES = { x: 640, y: 62 };

/**
 * ms from each click on a node to the first frame with its details, in the order of the clicks. A click waits until
 * the click before it and the hover on the way are drawn.
 * @param most clicks
 */
export async function measureClicks(page: Page, most: number): Promise<number[]> {
  const taken: number[] = [];
  for await (const at of findNodes(page)) {
    if (taken.length >= most) break;
    await waitUntilIdle(page);
    await page.evaluate(recordClick);
    await page.mouse.click(at.x, at.y);
    await page.waitForTimeout(700);
    const time = await page.evaluate<number | null>("clicked");
    if (time !== null) taken.push(time);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(300);
  }
  return taken;
}

/**
 * ms from moving onto a node to the first frame with the labels of its neighbours, the delay against flicker counted.
 * @param most nodes
 */
export async function measureHovers(page: Page, most: number): Promise<number[]> {
  const taken: number[] = [];
  for await (const at of findNodes(page)) {
    if (taken.length >= most) break;
    await page.mouse.move(OFF_NODES.x, OFF_NODES.y);
    await waitUntilIdle(page);
    await page.evaluate(recordHover);
    await page.mouse.move(at.x, at.y);
    await page.waitForTimeout(900);
    const time = await page.evaluate<number | null>("hovered");
    if (time !== null) taken.push(time);
  }
  return taken;
}

/** Points of the whole map with a node at them. */
async function* findNodes(page: Page): AsyncGenerator<{ x: number; y: number }> {
  await page.getByRole("button", { name: "Show the whole map" }).click();
  const map = page.locator(".map-canvas");
  for (let i = 0; i < 400; i++) {
    const at = { x: 420 + ((i * 97) % 480), y: 200 + ((i * 61) % 420) };
    await page.mouse.move(at.x, at.y);
    if (await map.evaluate((canvas) => (canvas as HTMLElement).style.cursor === "pointer"))
      yield at;
  }
}

/** Sets `clicked` to the ms from letting the button go to the first frame with other details; runs in the page. */
function recordClick(): void {
  Object.assign(window, { clicked: null });
  const title = () => document.querySelector(".details h2")?.textContent;
  const before = title();
  window.addEventListener(
    "mouseup",
    (event) => {
      const check = () => {
        if (performance.now() - event.timeStamp > 2000) return;
        if (title() === before) requestAnimationFrame(check);
        else
          setTimeout(() => Object.assign(window, { clicked: performance.now() - event.timeStamp }));
      };
      requestAnimationFrame(check);
    },
    { once: true, capture: true },
  );
}

/** Sets `hovered` to the ms from the next move of the pointer to the first frame with other labels; runs in the page. */
function recordHover(): void {
  Object.assign(window, { hovered: null });
  const boxes = () => document.querySelector("canvas[data-boxes]")?.getAttribute("data-boxes");
  const before = boxes();
  window.addEventListener(
    "mousemove",
    (event) => {
      const check = () => {
        if (performance.now() - event.timeStamp > 2000) return;
        if (boxes() === before) requestAnimationFrame(check);
        else Object.assign(window, { hovered: performance.now() - event.timeStamp });
      };
      requestAnimationFrame(check);
    },
    { once: true, capture: true },
  );
}

/** ms from each letter of a search to the list of hits, in the order of the letters. */
export async function measureSearch(page: Page, text: string): Promise<number[]> {
  const box = page.getByRole("combobox", { name: "Search" });
  await box.focus();
  const taken: number[] = [];
  for (const letter of text) {
    await page.evaluate(recordKey);
    await page.keyboard.type(letter);
    await page.waitForTimeout(600);
    taken.push(await page.evaluate<number>("typed"));
  }
  await page.keyboard.press("Escape");
  await waitUntilIdle(page);
  return taken;
}

/** Sets `typed` to the ms from the next letter to the list of hits; runs in the page. */
function recordKey(): void {
  Object.assign(window, { typed: Number.NaN });
  window.addEventListener(
    "input",
    (event) => {
      const check = () => {
        if (document.querySelector(".search-results"))
          Object.assign(window, { typed: performance.now() - event.timeStamp });
        else requestAnimationFrame(check);
      };
      // After the list is rendered again.
      queueMicrotask(() => setTimeout(check));
    },
    { once: true, capture: true },
  );
}

/** The longest main-thread task, ms, while each filter is set and unset, by the name of the filter; 0 for less than 50. */
export async function measureFilters(page: Page): Promise<Record<string, number>> {
  const facets = page.getByRole("navigation", { name: "Filters and communities" });
  const filters: Record<string, Locator> = {
    "one community": facets.getByRole("button", { name: /^Show only/ }).first(),
    "a type": facets.getByRole("button", { name: /^Tasks/ }),
  };
  const longest: Record<string, number> = {};
  for (const [name, filter] of Object.entries(filters)) {
    await page.evaluate("recorded.tasks.length = 0");
    for (let turn = 0; turn < 2; turn++) {
      await filter.click();
      await page.waitForTimeout(4000);
    }
    longest[name] = await page.evaluate<number>(
      "recorded.tasks.reduce((most, { duration }) => Math.max(most, duration), 0)",
    );
  }
  return longest;
}
