/** Accessibility of the page as axe sees it. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The themes differ in colours alone: what else axe would find, it finds in the light theme. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Expects that axe finds nothing: by all of its rules in the light theme, by those on colours in the dark one.
 * @param within CSS selector of the part of the page to look at
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (within !== undefined) axe.include(within);
  const theme = await page.locator("html").getAttribute("data-theme");
  if (theme === "dark") axe.withRules(COLOR_RULES);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}
