import { describe, expect, it } from "vitest";
import { BUILD_STEPS } from "../../../src/build-steps.ts";
import { countDone, nameStep, shareDone } from "../../../src/view/corpora/build-progress.ts";

describe("shareDone", () => {
  it("rises from 0 to 1 through all steps", () => {
    const shares = BUILD_STEPS.flatMap(({ step }) =>
      [0, 1, 2].map((done) => shareDone({ step, done, total: 2 })),
    );
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it("stands at the start of a step that does not count", () => {
    expect(shareDone({ step: "extract", done: 0, total: 0 })).toBe(BUILD_STEPS[0]?.share);
  });
});

describe("nameStep", () => {
  it("numbers the steps", () => {
    expect(nameStep({ step: "read", done: 0, total: 0 })).toBe("Step 1 of 6: Reading the files");
  });
});

describe("countDone", () => {
  it("counts papers, or says nothing", () => {
    expect(countDone({ step: "extract", done: 1200, total: 8871 })).toBe("1,200 of 8,871 papers");
    expect(countDone({ step: "read", done: 0, total: 0 })).toBe("");
  });
});
