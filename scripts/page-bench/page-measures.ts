/** How soon a page draws a map, how long its frames take while the map is dragged, and its memory. */
import type { Browser, Page } from "playwright-core";

export interface PageMeasures {
  /** ms from the request to the first drawn frame, with the graphics card's part of it. */
  firstFrame: number;
  /** ms between two frames while the map is dragged. */
  frame: Times;
  /** ms of main thread in one such frame. */
  work: Times;
  /** Tasks of more than 50 ms while the map is dragged and zoomed, ms, the longest first. */
  longTasks: number[];
  /** MB of JavaScript heap after the first frame. */
  heap: number;
}

/** ms. */
interface Times {
  median: number;
  most: number;
}

const SIZE = { width: 1280, height: 800 };
const LONGEST_WAIT = 180_000;
/** A drag ends after this time, ms, or this many moves of the pointer. */
const DRAG_MS = 3000;
const MOVES = 40;

/** Records long tasks and every animation frame with the time spent in its callbacks; runs in the page. */
function recordFrames(): void {
  const frames: { at: number; work: number }[] = [];
  const tasks: { at: number; duration: number }[] = [];
  Object.assign(window, { recorded: { frames, tasks } });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ at: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      const start = performance.now();
      callback(time);
      const last = frames.at(-1);
      const work = performance.now() - start;
      if (last?.at === time) last.work += work;
      else frames.push({ at: time, work });
    });
}

/** ms of the page's clock. */
interface FrameRecord {
  frames: { at: number; work: number }[];
  tasks: { at: number; duration: number }[];
}

/** Median and maximum; 0 where there are no values. */
export function summarize(values: readonly number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** Waits until the page is idle: for a second, no frame came late. */
export function waitUntilIdle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        let since = last;
        const check = () => {
          const time = performance.now();
          if (time - last > 40) since = time;
          last = time;
          if (time - since > 1000) resolve();
          else requestAnimationFrame(check);
        };
        requestAnimationFrame(check);
      }),
  );
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());
const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));

/** Reads a pixel back: until then, WebGL may put off the drawing. */
const finishDrawing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const layer of document.querySelectorAll<HTMLCanvasElement>(
      ".sigma-edges, .sigma-nodes",
    )) {
      const gl = layer.getContext("webgl2") ?? layer.getContext("webgl");
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
  });

/** Opens a page whose frames and long tasks are recorded from the start. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: "reduce" });
  await page.addInitScript({ content: "globalThis.__name ??= (f) => f;" });
  await page.addInitScript(recordFrames);
  await page.goto(address, { waitUntil: "commit" });
  return page;
}

/**
 * Measures a page that was just opened, then drags its map.
 * @param drawn selector of an element that is there from the first drawn frame on
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
  const recorded: FrameRecord = await page.evaluate("recorded");
  const frames = recorded.frames.filter(({ at }) => at >= start && at <= end);
  const gaps = frames.slice(1).map(({ at }, i) => at - (frames[i]?.at ?? at));
  return {
    ...{ firstFrame, heap },
    frame: summarize(gaps),
    work: summarize(frames.map(({ work }) => work)),
    longTasks: recorded.tasks
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
    for (let i = 1; i <= MOVES && (await now(page)) - start < DRAG_MS; i++) {
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
