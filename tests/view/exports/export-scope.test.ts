import { describe, expect, it } from "vitest";

import { selectPart } from "../../../src/view/exports/export-scope.ts";
import { findPath, type Path } from "../../../src/view/queries/shortest-paths.ts";
import { INITIAL_STATE, type Selection } from "../../../src/view/state/view-state.ts";
import { threePapers } from "../../view-helpers.ts";
import { sampleMap } from "./sample-map.ts";

describe("selectPart", () => {
  it("takes the papers of a selection with all that they name", () => {
    const index = sampleMap("");
    const take = (selection: Selection) => {
      const part = selectPart(index, "selection", { ...INITIAL_STATE, selection }, null, null);
      return [part.papers.map(({ id }) => id), part.entities.map(({ id }) => id)];
    };
    expect(take({ kind: "entity", id: "method:fedavg" })).toEqual([
      ["a ", "b"],
      ["dataset:cifar", "method:fedavg"],
    ]);
    expect(take({ kind: "paper", id: "b" })).toEqual([["b"], ["method:fedavg"]]);
    expect(take({ kind: "community", id: "red" })[0]).toEqual(["a ", "b"]);
    expect(take({ kind: "link", source: "b", target: "c" })[0]).toEqual(["b", "c"]);
  });

  it("takes the papers on the way between two", () => {
    const index = threePapers();
    const ends = { source: "a", target: "c" };
    const papersFor = (kind: "link" | "path", path: Path | null) => {
      const state = { ...INITIAL_STATE, selection: { kind, ...ends } };
      return selectPart(index, "selection", state, null, path).papers.map(({ id }) => id);
    };
    expect(papersFor("path", findPath(index, "a", "c", { hiddenTypes: [] }))).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(papersFor("path", null)).toEqual(["a", "c"]);
    expect(papersFor("link", null)).toEqual(["a", "c"]);
  });

  it("takes the whole map where nothing is selected", () => {
    const index = sampleMap("");
    const part = selectPart(index, "selection", INITIAL_STATE, null, null);
    expect([part.papers.length, part.entities.length]).toEqual([3, 2]);
  });

  it("takes what the filters leave, without entities of too few papers", () => {
    const index = sampleMap("");
    const filtered = {
      papers: new Set(["b"]),
      entities: new Set(["method:fedavg"]),
      communities: new Set(["red"]),
    };
    const takeFrom = (minPapers: number) => {
      const state = { ...INITIAL_STATE, minPapers };
      const part = selectPart(index, "filters", state, filtered, null);
      return [part.papers.map(({ id }) => id), part.entities.map(({ id }) => id)];
    };
    expect(takeFrom(2)).toEqual([["b"], ["method:fedavg"]]);
    expect(takeFrom(3)).toEqual([["b"], []]);
  });
});
