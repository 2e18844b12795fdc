import { describe, expect, it } from "vitest";
import { joinLexicons } from "../../../src/entities/resources/join-lexicons.ts";

describe("joinLexicons", () => {
  it("gives each type the files of its name, sorted by area, each after the area's name", () => {
    const texts = new Map([
      ["zoology/tasks.txt", "Moth\n"],
      ["machine-learning/methods.txt", "LoRA\n"],
      ["machine-learning/tasks.txt", "Pruning\n"],
    ]);
    expect(joinLexicons(texts)).toEqual({
      ...{ task: "[machine-learning]\nPruning\n\n[zoology]\nMoth\n" },
      ...{ method: "[machine-learning]\nLoRA\n", dataset: "" },
    });
  });

  it("leaves out files of other names", () => {
    const texts = new Map([
      ["README.txt", "Moth"],
      ["zoology/notes.txt", "Moth"],
    ]);
    expect(joinLexicons(texts)).toEqual({ task: "", method: "", dataset: "" });
  });

  it("orders areas alike whatever the order of the files", () => {
    const files: [string, string][] = ["b", "a-b", "a"].map((area) => [`${area}/tasks.txt`, area]);
    const joined = joinLexicons(new Map(files));
    expect(joinLexicons(new Map(files.toReversed()))).toEqual(joined);
    expect(joined.task).toBe("[a]\na\n[a-b]\na-b\n[b]\nb");
  });
});
