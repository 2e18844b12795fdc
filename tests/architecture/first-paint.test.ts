import { describe, expect, it } from "vitest";
import { keepFirstPaintLight } from "./first-paint.ts";

const main = { path: "src/main.ts", text: 'import { a } from "./view/a.ts";' };
const reader = { path: "src/papers/b.ts", text: 'import nlp from "compromise/two";' };
const viaA = (text: string) => keepFirstPaintLight([main, { path: "src/view/a.ts", text }, reader]);

describe("keepFirstPaintLight", () => {
  it("finds a heavy package behind other files", () => {
    expect(viaA('import { b } from "../papers/b.ts";')).toEqual([
      "the first paint loads compromise/two for src/papers/b.ts",
    ]);
  });

  it("allows its types, and what is loaded later", () => {
    expect(viaA('import type { B } from "../papers/b.ts";')).toEqual([]);
    expect(viaA('const later = () => import("../papers/b.ts");')).toEqual([]);
    expect(keepFirstPaintLight([reader])).toEqual([]);
  });
});
