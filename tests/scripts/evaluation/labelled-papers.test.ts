import { describe, expect, it } from "vitest";
import { requireGold } from "../../../scripts/evaluation/labelled-papers.ts";

describe("requireGold", () => {
  const missing = ["shared/gold/a.json", "shared/gold/b.json"];

  it("refuses to do without labelled papers, in one line with their paths and the way out", () => {
    const line =
      /^missing labelled papers: shared\/gold\/a\.json, shared\/gold\/b\.json; .*--partial$/;
    expect(() => requireGold(missing, false)).toThrow(line);
  });

  it("agrees where all are here, or fewer are asked for", () => {
    expect(() => requireGold([], false)).not.toThrow();
    expect(() => requireGold(missing, true)).not.toThrow();
  });
});
