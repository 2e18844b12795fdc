import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphIndex } from "../../../src/view/state/graph-index.ts";
import {
  INITIAL_STATE,
  MAP_VIEWS,
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  type Selection,
  SURFACES,
  UNASSIGNED,
  type ViewState,
} from "../../../src/view/state/view-state.ts";
import {
  findLacking,
  formatHash,
  keepKnown,
  parseCorpus,
  parseHash,
  parseSelection,
  selectionPath,
} from "../../../src/view/state/url-hash.ts";
import {
  anyText,
  community,
  entityNode,
  graphIndex,
  paperNode,
  threePapers,
} from "../../view-helpers.ts";
import { ENTITY_TYPE_IDS } from "../../../src/entities/entity-types.ts";

/** A map on which papers, entities and communities all bear the given ids. */
function mapOf(ids: readonly string[]): GraphIndex {
  return graphIndex({
    papers: ids.map((id) => paperNode({ id })),
    entities: ids.map((id) => entityNode({ id })),
    communities: ids.map((id) => community({ id })),
  });
}

const selectionsOf = (a: string, b: string): Selection[] => {
  const alone: Selection[] = [
    { kind: "paper", id: a },
    { kind: "entity", id: a },
    { kind: "community", id: a },
  ];
  if (a === b) return alone;
  return [...alone, { kind: "link", source: a, target: b }, { kind: "path", source: a, target: b }];
};

describe("selectionPath", () => {
  it("escapes what would end a part", () => {
    expect(selectionPath({ kind: "paper", id: "arXiv 1/2?#%" })).toBe(
      "paper/arXiv%201%2F2%3F%23%25",
    );
    expect(selectionPath({ kind: "link", source: "a", target: "b" })).toBe("link/a/b");
  });
});

describe("parseSelection", () => {
  it.each([
    "doi:10.1000/a/b",
    "two words",
    "100%",
    "%2F",
    "%",
    "café",
    "é",
    "論文 1",
    "a?b#c&d=e+f",
    "😀",
  ])("reads back every kind of selection with the id %j", (id) => {
    for (const selection of selectionsOf(id, "other"))
      expect(parseSelection(selectionPath(selection))).toEqual(selection);
  });

  it("reads back any selection", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        for (const selection of selectionsOf(a, b))
          expect(parseSelection(selectionPath(selection))).toEqual(selection);
      }),
    );
  });

  it.each([
    "",
    "paper",
    "paper/%E0%A4%A",
    "link/a",
    "link/a/a",
    "path/a/%",
    "theme/a",
    "__proto__/a",
  ])("gives null for %j", (path) => {
    expect(parseSelection(path)).toBeNull();
  });
});

describe("formatHash", () => {
  it("is empty for the initial state", () => {
    expect(formatHash(INITIAL_STATE)).toBe("");
  });

  it("writes what differs from it, short and readable", () => {
    const state: ViewState = {
      ...INITIAL_STATE,
      view: "papers",
      selection: { kind: "paper", id: "2405.15738" },
      hiddenTypes: ["task", "dataset"],
      communities: ["blue", "red"],
      minPapers: 3,
      camera: { x: 0.5, y: 0.123456, ratio: 0.8 },
    };
    expect(formatHash(state)).toBe(
      "#/paper/2405.15738?view=papers&hide=task,dataset&only=blue,red&min=3&at=0.5,0.1235,0.8",
    );
  });

  it("writes filters without a selection", () => {
    expect(formatHash({ ...INITIAL_STATE, minPapers: 1 })).toBe("#?min=1");
  });

  it("names the visitor's own corpus, with or without more", () => {
    const state = { ...INITIAL_STATE, corpus: "3fb2c1a09d4e" };
    expect(formatHash(state)).toBe("#?corpus=3fb2c1a09d4e");
    expect(formatHash({ ...state, minPapers: 1 })).toBe("#?corpus=3fb2c1a09d4e&min=1");
  });
});

/** A number as an address can hold it. */
const fourDigits = (min: number, max: number) =>
  fc.integer({ min: min * 1e4, max: max * 1e4 }).map((n) => n / 1e4);

const IDS = ["a b", "c/d", "é%", "federated-learning"];
const anyState: fc.Arbitrary<ViewState> = fc.record({
  corpus: fc.constant(null),
  isExact: fc.boolean(),
  surface: fc.constantFrom(...SURFACES),
  matrixRows: fc.constantFrom(...MATRIX_ROWS),
  matrixColumns: fc.constantFrom(...MATRIX_COLUMNS),
  view: fc.constantFrom(...MAP_VIEWS),
  selection: fc.option(
    fc.constantFrom(...IDS.flatMap((a) => IDS.flatMap((b) => selectionsOf(a, b)))),
  ),
  hiddenTypes: fc.subarray([...ENTITY_TYPE_IDS]),
  communities: fc.subarray([UNASSIGNED, ...IDS].toSorted()),
  years: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
  venues: fc.subarray(IDS.toSorted()),
  named: fc.subarray(IDS.toSorted()),
  query: anyText,
  minPapers: fc.integer({ min: 1, max: 1000 }),
  camera: fc.option(
    fc.record({
      x: fourDigits(-100, 100),
      y: fourDigits(-100, 100),
      ratio: fourDigits(0.001, 100),
    }),
  ),
});

describe("parseCorpus", () => {
  it.each([
    ["#?corpus=3fb2c1a09d4e", "3fb2c1a09d4e"],
    ["#/paper/a?view=papers&corpus=3fb2c1a09d4e", "3fb2c1a09d4e"],
    ["#/paper/a?view=papers", null],
    ["#?corpus=", null],
    ["", null],
  ])("reads %j as %j", (hash, corpus) => {
    expect(parseCorpus(hash)).toBe(corpus);
  });
});

describe("parseHash", () => {
  it("reads back any state, with and without the leading #", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseHash(formatHash(state))).toEqual(state);
        expect(parseHash(formatHash(state).slice(1))).toEqual(state);
      }),
    );
  });

  it.each([
    "",
    "#",
    "#/",
    "#?",
    "#/theme/a?view=everything",
    "#/paper/%?min=%&hide=%ZZ",
    "#?min=0",
    "#?min=-3",
    "#?min=2.5",
    "#?min=many",
    "#?min=Infinity",
    "#?hide=paper,Task,constructor",
    "#?only=,,&names=&venue=",
    "#?at=1,2",
    "#?at=1,2,3,4",
    "#?at=NaN,0,1",
    "#?at=0,0,0",
    "#?at=0,0,-1",
    "#?at=0,0,1e9",
    "#?at=1e9,0,1",
    "#?at=Infinity,0,1",
    "#/<script>alert(1)</script>?view=<b>",
  ])("falls back to the initial state for %j", (hash) => {
    expect(parseHash(hash)).toEqual(INITIAL_STATE);
  });

  it("keeps the good parts of a half broken address", () => {
    expect(parseHash("#/paper/b?view=x&only=red,green,red&hide=task,x&min=x")).toEqual({
      ...INITIAL_STATE,
      selection: { kind: "paper", id: "b" },
      communities: ["green", "red"],
      hiddenTypes: ["task"],
    });
  });

  it("answers any text with a state whose address it reads back", () => {
    const piece = fc.oneof(
      fc.constantFrom("#", "/", "?", "&", "=", ",", "%", "paper", "a", "link", "at", "min", "only"),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const hash = formatHash(parseHash(pieces.join("")));
        expect(formatHash(parseHash(hash))).toBe(hash);
      }),
    );
  });
});

describe("keepKnown", () => {
  it("keeps to the corpus of the map, whatever the address asks for", () => {
    const index = { ...threePapers(), corpus: "3fb2c1a09d4e" };
    const asked = parseHash("#/paper/a?corpus=000000000000");
    expect(keepKnown(asked, index)).toMatchObject({
      corpus: "3fb2c1a09d4e",
      selection: { id: "a" },
    });
    expect(keepKnown(asked, threePapers()).corpus).toBeNull();
  });

  it("keeps any state whose ids are all on the map", () => {
    const index = mapOf(IDS);
    fc.assert(
      fc.property(anyState, (state) => {
        expect(keepKnown(state, index)).toEqual(state);
      }),
    );
  });

  it("keeps papers in no community where there are some", () => {
    const asked = { ...INITIAL_STATE, communities: [UNASSIGNED] };
    const placed = graphIndex({ papers: [paperNode({ id: "a", community: "red" })] });
    expect(keepKnown(asked, placed)).toEqual(INITIAL_STATE);
    expect(findLacking(asked, placed).communities).toEqual([UNASSIGNED]);
    expect(keepKnown(asked, mapOf(["a"])).communities).toEqual([UNASSIGNED]);
  });

  it.each([
    "#/paper/",
    "#/paper/z",
    "#/paper/__proto__",
    "#/entity/a",
    "#/community/a",
    "#/link/a/z",
    "#/path/a/method:fedavg",
    "#?only=green,__proto__&names=paper",
  ])("leaves out what is not there: %j", (hash) => {
    expect(keepKnown(parseHash(hash), threePapers())).toEqual(INITIAL_STATE);
  });
});
