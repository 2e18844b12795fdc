/** The README's picture is the page as it is: what breaks the layout or the look breaks this. */
import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, it } from "vitest";

import { startTrendingSite, useSite, openPage } from "../site.ts";

/** Means of squares of so many px are compared, so that no font or browser draws them otherwise. */
const SQUARE = 16;
/** Of 255, in one colour: less is not seen. */
const SEEN = 20;

const here = useSite(startTrendingSite);

async function takePicture(page: Page): Promise<PNG> {
  await page.locator("canvas[data-boxes]").waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return PNG.sync.read(await page.screenshot());
}

/** Red, green and blue of each square, row by row, 0–255. */
function meansOf({ data, width, height }: PNG): number[] {
  const columns = Math.floor(width / SQUARE);
  const rows = Math.floor(height / SQUARE);
  const means = new Array<number>(columns * rows * 3).fill(0);
  for (let y = 0; y < rows * SQUARE; y++)
    for (let x = 0; x < columns * SQUARE; x++) {
      const square = Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE);
      for (let color = 0; color < 3; color++)
        means[square * 3 + color] =
          (means[square * 3 + color] ?? 0) + (data[(y * width + x) * 4 + color] ?? 0) / SQUARE ** 2;
    }
  return means;
}

/** Share of the squares that look otherwise, 0–1. */
function differenceOf(a: PNG, b: PNG): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const [one, other] = [meansOf(a), meansOf(b)];
  const squares = new Set<number>();
  one.forEach((mean, i) => {
    if (Math.abs(mean - (other[i] ?? 0)) > SEEN) squares.add(Math.floor(i / 3));
  });
  return squares.size / (one.length / 3);
}

it("looks like the picture in the readme, and another view does not", async () => {
  const readme = PNG.sync.read(
    await readFile(new URL("../../public/preview.png", import.meta.url)),
  );
  const { page } = await openPage(here.browser, here.site);
  const now = await takePicture(page);
  // Take it anew with `npm run build && npm run screenshot` where the change is meant.
  expect(differenceOf(now, readme)).toBeLessThan(0.01);
  await page.getByRole("button", { name: "Entities", exact: true }).click();
  await expect
    .poll(async () => differenceOf(await takePicture(page), readme))
    .toBeGreaterThan(0.03);
  await page.context().close();
});
