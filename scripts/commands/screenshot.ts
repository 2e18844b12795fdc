/** Takes the README's picture of the page that `npm run build` has built. */
import { preview } from "vite";

import { launchBrowser } from "../launch-browser.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command } from "../command-line.ts";

const USAGE =
  "usage: npm run screenshot -- [--out FILE] [--hash HASH] [--theme light|dark] [--size WIDTHxHEIGHT]";

/** Writes a picture of the built page as PNG. */
export const screenshotCommand: Command = async (args, output) => {
  const { values } = parseCommandLine(args, USAGE, {
    options: {
      out: { type: "string", default: "public/preview.png" },
      hash: { type: "string", default: "" },
      theme: { type: "string", default: "light" },
      size: { type: "string", default: "1280x800" },
    },
  });
  const [width, height] = values.size.split("x").map(Number);
  if (!width || !height) throw new Error(`invalid size: ${values.size}; ${USAGE}`);
  if (values.theme !== "light" && values.theme !== "dark")
    throw new Error(`invalid theme: ${values.theme}; ${USAGE}`);

  const server = await preview({ logLevel: "error" });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: values.theme,
      reducedMotion: "reduce",
    });
    // The card for the first visit is read already.
    await page.addInitScript(() => localStorage.setItem("paperloom-first-help", "read"));
    await page.goto((server.resolvedUrls?.local[0] ?? "") + values.hash);
    await page.locator("canvas[data-boxes]").waitFor({ state: "attached" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: values.out });
    output.print(`written to ${values.out}`);
  } finally {
    await browser.close();
    await server.close();
  }
};
