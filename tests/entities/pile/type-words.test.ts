import { describe, expect, it } from "vitest";
import { wordReason, wordTypes } from "../../../src/entities/pile/type-words.ts";

describe("wordTypes", () => {
  it("calls tasks topics in other areas than machine learning, and nothing else otherwise", () => {
    const [own, other] = [wordTypes("machine-learning"), wordTypes("other")];
    expect(own.of.task).toMatchObject({ noun: "task", plural: "tasks", label: "Task" });
    expect(other.of.task).toMatchObject({ noun: "topic", plural: "topics", label: "Topic" });
    expect([other.of.method, other.of.dataset]).toEqual([own.of.method, own.of.dataset]);
    expect([other.any, other.all]).toEqual([
      "topic, method or dataset",
      "topics, methods and datasets",
    ]);
  });

  it("keeps the words of files where the area is not known", () => {
    expect(wordTypes(null)).toEqual(wordTypes("machine-learning"));
    expect(wordTypes(null)).toMatchObject({
      any: "task, method or dataset",
      all: "tasks, methods and datasets",
    });
  });
});

describe("wordReason", () => {
  it.each([
    ["known task", "known topic"],
    ["reads like a task", "reads like a topic"],
    ["known dataset", "known dataset"],
    ["spelled like a name", "spelled like a name"],
  ])("words “%s” as “%s” where tasks are topics", (reason, worded) => {
    expect(wordReason(reason, wordTypes("other"))).toBe(worded);
    expect(wordReason(reason, wordTypes(null))).toBe(reason);
  });
});
