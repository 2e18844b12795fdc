import { readFileSync } from "node:fs";
import { expect, it, describe } from "vitest";
import { listLexicons } from "../../src/node/load-resources.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";
import * as rules from "./lexicon-rules.ts";

const FILES = (await listLexicons(DATA_FOLDER)).map((name) => ({
  path: name.replace(/^lexicons\//, ""),
  text: readFileSync(`${DATA_FOLDER}/${name}`, "utf8"),
}));

/** So many faults are told at once: more would hide the rest of the report. */
const TOLD_COUNT = 200;

describe("the lexicons", () => {
  it("are read", () => {
    expect(FILES.map(({ path }) => path)).toContain("machine-learning/methods.txt");
  });

  it.each(Object.entries(rules))("%s", (_, rule) => {
    const faults = rule(FILES);
    expect(faults.slice(0, TOLD_COUNT).join("\n"), `${String(faults.length)} faults`).toBe("");
  });
});
