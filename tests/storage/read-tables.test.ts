import { describe, expect, it } from "vitest";
import { ReadTable, writeTable } from "../../src/storage/arrow-table.ts";
import type { ColumnType, ColumnValues } from "../../src/storage/arrow-table.ts";
import {
  assignPaperEntities,
  readEntities,
  readEntityLinks,
  readPaperLinks,
  readPapers,
  readSayings,
} from "../../src/storage/read-tables.ts";
import { entityNode, paperNode } from "../view-helpers.ts";

type Columns = Record<string, [ColumnType, ColumnValues]>;

const table = (columns: Columns) => new ReadTable("x.arrow", writeTable(columns));

const PAPERS: Columns = {
  id: ["text", ["a", "b"]],
  title: ["text", ["A", "B"]],
  authors: ["texts", [["Ada"], []]],
  year: ["whole", [2024, null]],
  month: ["whole", [5, null]],
  day: ["whole", [null, null]],
  venue: ["label", ["X", null]],
  upvotes: ["whole", [3, null]],
  x: ["number", [0.5, 0]],
  y: ["number", [0, -0.5]],
  community: ["label", ["red", null]],
  subtopic: ["label", ["pink", null]],
  stability: ["number", [1, 0]],
  secondaryCommunity: ["label", ["blue", null]],
  placedBy: ["label", ["words", null]],
  placedWords: ["texts", [["snag"], []]],
  placedCounts: ["wholes", [[1], []]],
};

const ENTITIES: Columns = {
  id: ["text", ["method:m", "task:t"]],
  name: ["text", ["M", "T"]],
  type: ["label", ["method", "task"]],
  otherNames: ["texts", [["Em"], []]],
  x: ["number", [0, 1]],
  y: ["number", [0, 1]],
  community: ["label", ["red", null]],
};

const PAPER_ENTITIES: Columns = {
  paper: ["whole", [0, 1]],
  entity: ["whole", [0, 1]],
  role: ["label", ["uses", "addresses"]],
  confidence: ["number", [1, 0.5]],
};

const PAPER_LINKS: Columns = {
  source: ["whole", [0]],
  target: ["whole", [1]],
  weight: ["number", [0.3]],
  shared: ["wholes", [[1, 0]]],
  parts: ["numbers", [[0.2, 0.1]]],
  sourceKinds: ["wholes", [[1, 0]]],
  targetKinds: ["wholes", [[1, 1]]],
};

const ENTITY_LINKS: Columns = {
  source: ["whole", [0]],
  target: ["whole", [1]],
  weight: ["number", [0.25]],
  paperCount: ["whole", [4]],
};

const SAYINGS: Columns = { entity: ["whole", [1]], papers: ["wholes", [[0]]] };

const papers = () => ["a", "b"].map((id) => paperNode({ id }));
const entities = () => ["method:m", "task:t"].map((id) => entityNode({ id, papers: [] }));

const READERS = {
  papers: (columns: Columns) => readPapers(table(columns), ["red", "blue"], ["pink"]),
  entities: (columns: Columns) => readEntities(table(columns), ["red"]),
  paperEntities: (columns: Columns) => {
    const [own, all] = [papers(), entities()];
    assignPaperEntities(table(columns), own, all);
    return { papers: own, entities: all };
  },
  paperLinks: (columns: Columns) => readPaperLinks(table(columns), papers(), entities()),
  entityLinks: (columns: Columns) => readEntityLinks(table(columns), entities()),
  sayings: (columns: Columns) => readSayings(table(columns), papers(), entities()),
};
const VALID: Record<keyof typeof READERS, Columns> = {
  ...{ papers: PAPERS, entities: ENTITIES, paperEntities: PAPER_ENTITIES },
  ...{ paperLinks: PAPER_LINKS, entityLinks: ENTITY_LINKS, sayings: SAYINGS },
};

describe("readPapers", () => {
  it("reads all columns, and null where there is nothing", () => {
    expect(READERS.papers(PAPERS)).toEqual([
      {
        ...{ id: "a", title: "A", authors: ["Ada"], date: { year: 2024, month: 5, day: null } },
        ...{ venue: "X", upvotes: 3, x: 0.5, y: 0, entities: [], community: "red" },
        ...{ subtopic: "pink", stability: 1, secondaryCommunity: "blue", placedBy: "words" },
        placedWords: [{ word: "snag", paperCount: 1 }],
      },
      {
        ...{ id: "b", title: "B", authors: [], date: null, venue: null, upvotes: null, x: 0 },
        ...{ y: -0.5, entities: [], community: null, subtopic: null, stability: 0 },
        ...{ secondaryCommunity: null, placedBy: null, placedWords: [] },
      },
    ]);
  });
});

describe("readEntities", () => {
  it("reads all columns, without papers", () => {
    const [method, task] = READERS.entities(ENTITIES);
    expect(method).toEqual({
      ...{ id: "method:m", name: "M", type: "method", otherNames: ["Em"], x: 0, y: 0 },
      ...{ papers: [], community: "red" },
    });
    expect(task?.community).toBeNull();
  });
});

describe("assignPaperEntities", () => {
  it("adds each row to its paper and its entity", () => {
    const { papers, entities } = READERS.paperEntities(PAPER_ENTITIES);
    expect(papers.map((paper) => paper.entities)).toEqual([
      [{ entityId: "method:m", role: "uses", confidence: 1 }],
      [{ entityId: "task:t", role: "addresses", confidence: 0.5 }],
    ]);
    expect(entities.map((entity) => entity.papers)).toEqual([["a"], ["b"]]);
  });

  it("adds a paper to nothing that it does without", () => {
    const rows: Columns = {
      paper: ["whole", [0, 0, 1]],
      entity: ["whole", [0, 1, 1]],
      role: ["label", ["uses", "contrasts", "addresses"]],
      confidence: ["number", [1, 1, 0.5]],
    };
    const { papers, entities } = READERS.paperEntities(rows);
    expect(papers[0]?.entities.map(({ role }) => role)).toEqual(["uses", "contrasts"]);
    expect(entities.map((entity) => entity.papers)).toEqual([["a"], ["b"]]);
  });
});

describe("readPaperLinks", () => {
  it("reads ids, what each shared entity adds, and what each paper names of it", () => {
    expect(READERS.paperLinks(PAPER_LINKS)).toEqual([
      {
        ...{ source: "a", target: "b", weight: 0.3 },
        shared: [
          { entityId: "task:t", weight: 0.2, kinds: null },
          { entityId: "method:m", weight: 0.1, kinds: ["method:m", "task:t"] },
        ],
      },
    ]);
  });
});

describe("readEntityLinks", () => {
  it("reads ids and the number of papers", () => {
    expect(READERS.entityLinks(ENTITY_LINKS)).toEqual([
      { source: "method:m", target: "task:t", weight: 0.25, paperCount: 4 },
    ]);
  });
});

describe("readSayings", () => {
  it("reads ids of entities and papers", () => {
    expect(READERS.sayings(SAYINGS)).toEqual([{ entityId: "task:t", papers: ["a"] }]);
  });
});

describe("the readers of tables", () => {
  it.each<[keyof typeof READERS, Columns, string]>([
    ["papers", { id: ["text", ["a", "a"]] }, "an id is empty or twice"],
    ["papers", { id: ["text", ["", "b"]] }, "an id is empty or twice"],
    ["papers", { x: ["number", [0, NaN]] }, "row 1: x is no number"],
    ["papers", { community: ["label", ["green", null]] }, "row 0: community is green"],
    ["papers", { secondaryCommunity: ["label", [null, "x"]] }, "row 1: secondaryCommunity is x"],
    ["papers", { placedBy: ["label", [null, "x"]] }, "row 1: placedBy is x"],
    ["papers", { placedCounts: ["wholes", [[2], []]] }, "row 0: placedCounts are not all of 2"],
    ["papers", { placedWords: ["texts", [[], []]] }, "row 0: not as many counts as words"],
    ["papers", { title: ["whole", [1, 2]] }, "column title does not hold text"],
    ["entities", { type: ["label", ["method", "person"]] }, "row 1: type is person"],
    ["entities", { type: ["label", [null, "task"]] }, "row 0: no type"],
    ["paperEntities", { paper: ["whole", [0, 2]] }, "row 1: paper is 2 of 2"],
    ["paperEntities", { entity: ["whole", [-1, 1]] }, "row 0: entity is -1 of 2"],
    ["paperEntities", { paper: ["whole", [1, 0]] }, "row 1: not sorted by paper, or twice"],
    [
      "paperEntities",
      { paper: ["whole", [0, 0]], entity: ["whole", [0, 0]] },
      "row 1: not sorted by paper, or twice",
    ],
    ["paperEntities", { role: ["label", ["uses", null]] }, "row 1: no role"],
    ["paperLinks", { target: ["whole", [0]] }, "row 0: the link is not in order"],
    ["paperLinks", { shared: ["wholes", [[0, 2]]] }, "row 0: shared are not all of 2"],
    [
      "paperLinks",
      { parts: ["numbers", [[0.2]]] },
      "row 0: not all of what is shared has a weight",
    ],
    [
      "paperLinks",
      { targetKinds: ["wholes", [[1]]] },
      "row 0: not all of what is shared has a weight",
    ],
    [
      "paperLinks",
      { parts: ["numbers", [[0.2, 0.2]]] },
      "row 0: the parts of the weight do not add up",
    ],
    ["entityLinks", { source: ["whole", [5]] }, "row 0: source is 5 of 2"],
    ["entityLinks", { weight: ["number", [Infinity]] }, "row 0: weight is no number"],
    ["sayings", { entity: ["whole", [2]] }, "row 0: entity is 2 of 2"],
    ["sayings", { papers: ["wholes", [[3]]] }, "row 0: papers are not all of 2"],
  ])("throw on a table of %s with %j", (name, columns, message) => {
    expect(() => READERS[name](VALID[name])).not.toThrow();
    expect(() => READERS[name]({ ...VALID[name], ...columns })).toThrow(
      `invalid x.arrow: ${message}`,
    );
  });

  it.each(Object.keys(READERS) as (keyof typeof READERS)[])(
    "throw on a table of %s that lacks any column, or is none",
    (name) => {
      for (const missing of Object.keys(VALID[name])) {
        const others = Object.entries(VALID[name]).filter(([column]) => column !== missing);
        expect(() => READERS[name](Object.fromEntries(others))).toThrow(
          `invalid x.arrow: no column ${missing}`,
        );
      }
      const bytes = writeTable(VALID[name]).map((byte, at) => (at > 200 ? byte ^ 0x55 : byte));
      expect(() => new ReadTable("x.arrow", bytes)).toThrow("invalid x.arrow: no Arrow table");
    },
  );
});
