import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { ENTITY_TYPES } from "../../src/entities/entity-types.ts";

const FOLDER = new URL("../../src/view/styles/", import.meta.url);

/** Selector and declarations of every rule, those within media queries among them. */
const rules = readdirSync(FOLDER)
  .map((name) => readFileSync(new URL(name, FOLDER), "utf8").replace(/\/\*.*?\*\//gs, ""))
  .flatMap((css) => [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)])
  .map(([, selector = "", body = ""]) => ({ selector: selector.trim(), body }));

describe("the styles", () => {
  it("let nothing that scrolls hold what does not scroll with it", () => {
    const scrolling = rules.filter(({ body }) => /overflow(-[xy])?:\s*(auto|scroll)/.test(body));
    expect(scrolling.length).toBeGreaterThan(5);
    // Else what is placed absolutely in it lies where it would without scrolling, and makes the page longer.
    const loose = scrolling.filter(({ body }) => !/position:\s*\w+/.test(body));
    expect(loose.map(({ selector }) => selector)).toEqual([]);
  });

  it("give the dark theme other colours and nothing else, as the page tests take for granted", () => {
    const dark = rules.filter(({ selector }) => selector.includes("data-theme"));
    expect(dark.length).toBeGreaterThan(0);
    const properties = dark.flatMap(({ body }) =>
      [...body.matchAll(/(?:^|;)\s*([\w-]+)\s*:/g)].map(([, property = ""]) => property),
    );
    expect(properties.filter((name) => !/^--|^color-scheme$/.test(name))).toEqual([]);
  });

  it("colour the chips, marks and shapes of every type of entity", () => {
    const selectors = rules.flatMap(({ selector }) => selector.split(/,\s*/));
    for (const { color } of ENTITY_TYPES) {
      const own = [`.chip-${color}`, `.mark-${color}`, `.shape-${color}`];
      expect(selectors).toEqual(expect.arrayContaining(own));
      const themes = rules.filter(({ body }) => body.includes(`--${color}:`));
      expect(themes).toHaveLength(2);
    }
  });
});
