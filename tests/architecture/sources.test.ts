import { describe, expect, it } from "vitest";
import { extractImports } from "./sources.ts";

describe("extractImports", () => {
  it("finds static, type, dynamic and bare imports, and what they take as values", () => {
    const text = [
      'import "./page.css";',
      'import type { A } from "./a.ts";',
      'import { type B, c as d } from "../b.ts";',
      'import E, * as f from "pkg/e";',
      'const g = await import("./g.tsx");',
      'type H = import("./h.ts").H;',
      'const text = `import { no } from "./no.ts"`; // import "./comment.ts"',
    ].join("\n");
    const found = extractImports({ path: "src/view/x.ts", text });
    expect(found.map(({ target, values }) => [target, values])).toEqual([
      ["src/view/page.css", ["*"]],
      ["src/view/a.ts", []],
      ["src/b.ts", ["c"]],
      [null, ["*"]],
      ["src/view/g.tsx", ["*"]],
      ["src/view/h.ts", []],
    ]);
  });
});
