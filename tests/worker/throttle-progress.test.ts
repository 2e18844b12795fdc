import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/pipeline.ts";
import { throttleProgress } from "../../src/worker/throttle-progress.ts";

describe("throttleProgress", () => {
  it("passes on each start of a step, and ten steps a second of the rest", () => {
    let now = 0;
    const reported: Progress[] = [];
    const report = throttleProgress(
      (progress) => reported.push(progress),
      () => now,
    );
    report({ step: "read", done: 0, total: 0 });
    for (let done = 1; done <= 1000; done++) {
      now += 1;
      report({ step: "extract", done, total: 1000 });
    }
    report({ step: "links", done: 0, total: 0 });
    expect(reported.map(({ step }) => step)).toEqual([
      "read",
      ...Array.from({ length: 10 }, () => "extract"),
      "links",
    ]);
  });
});
