/** How soon the page answers to what a visitor does with a map: clicks, searches, filters. */
import type { Locator, Page } from "playwright-core";

import { rest } from "./visit.ts";

/** A point over no node: the upper edge of the map. */
const AWAY = { x: 640, y: 62 };

/**
 * ms until the details of what each of some clicks on the map selected are there and drawn, in the order of the
 * clicks. Each comes after the one before it and the hover on its way are drawn.
 */
export async function clickNodes(page: Page, most: number): Promise<number[]> {
  const taken: number[] = [];
  for await (const at of findNodes(page)) {
    if (taken.length >= most) break;
    await rest(page);
    await page.evaluate(watchClick);
    await page.mouse.click(at.x, at.y);
    await page.waitForTimeout(700);
    const time = await page.evaluate<number | null>("clicked");
    if (time !== null) taken.push(time);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(300);
  }
  return taken;
}

/** ms from coming over a node to the first frame with the names of its neighbours, the delay against flicker counted. */
export async function hoverNodes(page: Page, most: number): Promise<number[]> {
  const taken: number[] = [];
  for await (const at of findNodes(page)) {
    if (taken.length >= most) break;
    await page.mouse.move(AWAY.x, AWAY.y);
    await rest(page);
    await page.evaluate(watchHover);
    await page.mouse.move(at.x, at.y);
    await page.waitForTimeout(900);
    const time = await page.evaluate<number | null>("hovered");
    if (time !== null) taken.push(time);
  }
  return taken;
}

/** Points of the whole map where a node is. */
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

/** Leaves in `clicked` the ms from letting the button go to the first frame with other details. */
function watchClick(): void {
  Object.assign(window, { clicked: null });
  const title = () => document.querySelector(".details h2")?.textContent;
  const before = title();
  window.addEventListener(
    "mouseup",
    (event) => {
      const look = () => {
        if (performance.now() - event.timeStamp > 2000) return;
        if (title() === before) requestAnimationFrame(look);
        else
          setTimeout(() => Object.assign(window, { clicked: performance.now() - event.timeStamp }));
      };
      requestAnimationFrame(look);
    },
    { once: true, capture: true },
  );
}

/** Leaves in `hovered` the ms from the next move of the pointer to the frame in which names lie elsewhere. */
function watchHover(): void {
  Object.assign(window, { hovered: null });
  const boxes = () => document.querySelector("canvas[data-boxes]")?.getAttribute("data-boxes");
  const before = boxes();
  window.addEventListener(
    "mousemove",
    (event) => {
      const look = () => {
        if (performance.now() - event.timeStamp > 2000) return;
        if (boxes() === before) requestAnimationFrame(look);
        else Object.assign(window, { hovered: performance.now() - event.timeStamp });
      };
      requestAnimationFrame(look);
    },
    { once: true, capture: true },
  );
}

/** ms from each letter of a search to the first frame with what it finds, in the order of the letters. */
export async function typeSearch(page: Page, text: string): Promise<number[]> {
  const box = page.getByRole("combobox", { name: "Search" });
  await box.focus();
  const taken: number[] = [];
  for (const letter of text) {
    await page.evaluate(watchKey);
    await page.keyboard.type(letter);
    await page.waitForTimeout(600);
    taken.push(await page.evaluate<number>("typed"));
  }
  await page.keyboard.press("Escape");
  await rest(page);
  return taken;
}

/** Leaves in `typed` the ms of main thread from the next letter to the list of what it finds. */
function watchKey(): void {
  Object.assign(window, { typed: Number.NaN });
  window.addEventListener(
    "input",
    (event) => {
      const look = () => {
        if (document.querySelector(".search-results"))
          Object.assign(window, { typed: performance.now() - event.timeStamp });
        else requestAnimationFrame(look);
      };
      // After the list was made anew, which a letter asks for and a frame shows.
      queueMicrotask(() => setTimeout(look));
    },
    { once: true, capture: true },
  );
}

/** The longest main-thread task, ms, of each filter when it is set and taken back; 0 for less than 50. */
export async function setFilters(page: Page): Promise<Record<string, number>> {
  const facets = page.getByRole("navigation", { name: "Filters and communities" });
  const filters: Record<string, Locator> = {
    "one community": facets.getByRole("button", { name: /^Show only/ }).first(),
    "a type": facets.getByRole("button", { name: /^Tasks/ }),
  };
  const longest: Record<string, number> = {};
  for (const [name, filter] of Object.entries(filters)) {
    await page.evaluate("watched.tasks.length = 0");
    for (let turn = 0; turn < 2; turn++) {
      await filter.click();
      await page.waitForTimeout(4000);
    }
    longest[name] = await page.evaluate<number>(
      "watched.tasks.reduce((most, { duration }) => Math.max(most, duration), 0)",
    );
  }
  return longest;
}
