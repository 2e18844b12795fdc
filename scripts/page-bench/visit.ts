/** What a visitor feels on a page that draws a map: when it is there, how smoothly it moves, how soon a click is answered. */
import type { Browser, Page } from "playwright-core";

export interface PageMeasures {
  /** ms from the request until the first frame is drawn, the graphics card's part of it included. */
  firstFrame: number;
  /** ms between two frames while the map is dragged. */
  frame: Times;
  /** ms of main thread in one such frame. */
  work: Times;
  /** Tasks of more than 50 ms while it is dragged and zoomed, ms. */
  longTasks: number[];
  /** MB of JavaScript heap once it is there. */
  heap: number;
}

export interface Times {
  median: number;
  most: number;
}

const SIZE = { width: 1280, height: 800 };
const LONGEST_WAIT = 180_000;
/** How long each drag lasts at most, ms, however few frames that is, and its steps at most. */
const DRAG_MS = 3000;
const STEPS = 40;

/** Notes every animation frame with the time spent in its callbacks, and long tasks. */
function watchFrames(): void {
  const frames: { at: number; work: number }[] = [];
  const tasks: { at: number; duration: number }[] = [];
  Object.assign(window, { watched: { frames, tasks } });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ at: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      const start = performance.now();
      callback(time);
      const last = frames.at(-1);
      const work = performance.now() - start;
      if (last?.at === time) last.work += work;
      else frames.push({ at: time, work });
    });
}

interface Watched {
  frames: { at: number; work: number }[];
  tasks: { at: number; duration: number }[];
}

/** Median and most; 0 of nothing. */
export function sumUp(values: readonly number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** Waits until what was asked for before is drawn: a second of frames that come in time. */
export function rest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        let since = last;
        const look = () => {
          const time = performance.now();
          if (time - last > 40) since = time;
          last = time;
          if (time - since > 1000) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());
const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));

/** What WebGL was asked to draw is done only once something is read back; until then it may wait. */
const finishDrawing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const layer of document.querySelectorAll<HTMLCanvasElement>(
      ".sigma-edges, .sigma-nodes",
    )) {
      const gl = layer.getContext("webgl2") ?? layer.getContext("webgl");
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
  });

export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: "reduce" });
  await page.addInitScript({ content: "globalThis.__name ??= (f) => f;" });
  await page.addInitScript(watchFrames);
  await page.goto(address, { waitUntil: "commit" });
  return page;
}

/**
 * @param drawn selector of what is there from the first drawn frame on
 * @param zooms turns of the wheel, each before a drag
 */
export async function measurePage(
  page: Page,
  drawn: string,
  zooms: readonly number[],
): Promise<PageMeasures> {
  await page.locator(drawn).first().waitFor({ state: "attached", timeout: LONGEST_WAIT });
  await nextFrame(page);
  await finishDrawing(page);
  const firstFrame = await now(page);
  await page.waitForTimeout(3000);
  const heap = await measureHeap(page);
  const start = await now(page);
  await dragAndZoom(page, zooms);
  const end = await now(page);
  const watched: Watched = await page.evaluate("watched");
  const frames = watched.frames.filter(({ at }) => at >= start && at <= end);
  const gaps = frames.slice(1).map(({ at }, i) => at - (frames[i]?.at ?? at));
  return {
    ...{ firstFrame, heap },
    frame: sumUp(gaps),
    work: sumUp(frames.map(({ work }) => work)),
    longTasks: watched.tasks
      .filter(({ at }) => at >= start && at <= end)
      .map(({ duration }) => duration)
      .sort((a, b) => b - a),
  };
}

async function dragAndZoom(page: Page, zooms: readonly number[]): Promise<void> {
  const { x, y } = { x: SIZE.width / 2, y: SIZE.height / 2 };
  for (const zoom of zooms) {
    await page.mouse.move(x, y);
    if (zoom !== 0) await page.mouse.wheel(0, zoom);
    await page.waitForTimeout(400);
    await page.mouse.down();
    const start = await now(page);
    for (let i = 1; i <= STEPS && (await now(page)) - start < DRAG_MS; i++) {
      await page.mouse.move(x + 150 * Math.sin(i / 6), y + 100 * Math.sin(i / 9));
      await nextFrame(page);
    }
    await page.mouse.up();
  }
}

async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}
