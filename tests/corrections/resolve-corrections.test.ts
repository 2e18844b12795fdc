import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entity, Extraction, PaperEntity } from "../../src/entities/entity.ts";
import type { Correction } from "../../src/corrections/corrections.ts";
import { findFlaws } from "../graph/extraction-flaws.ts";
import type { EntityType } from "../../src/entities/entity-types.ts";
import { applyCorrections } from "../../src/corrections/resolve-corrections.ts";

type Spelled = Record<string, string | (Partial<PaperEntity> & { said: string })>;

function entity(id: string, name: string, ...otherNames: string[]): Entity {
  return { id, name, type: id.split(":")[0] as EntityType, otherNames };
}

/** A paper says "/"-separated spellings of each entity, one after another: `{ "method:sam": "SAM/SAMs" }`. */
function paperEntitiesOf(said: Spelled): PaperEntity[] {
  let start = 0;
  return Object.entries(said).map(([entityId, spelled]) => {
    const { said: texts, ...rest } = typeof spelled === "string" ? { said: spelled } : spelled;
    const mentions = texts.split("/").map((text) => {
      const mention = { field: "abstract" as const, start, end: start + text.length, text };
      start = mention.end + 1;
      return mention;
    });
    return { ...{ entityId, role: "uses", confidence: 0.5, reason: entityId, mentions }, ...rest };
  });
}

function extractionOf(entities: Entity[], papers: Record<string, Spelled>): Extraction {
  return {
    entities,
    papers: Object.entries(papers).map(([paperId, said]) => ({
      ...{ paperId, sentences: [{ start: 0, end: 9 }], entities: paperEntitiesOf(said) },
    })),
  };
}

const FEDAVG = "method:fedavg";
const SAM = "method:segment-anything-model";
const EXTRACTION = extractionOf(
  [
    entity("dataset:cifar", "CIFAR"),
    entity("method:bert", "BERT"),
    entity(FEDAVG, "FedAvg"),
    entity(SAM, "Segment Anything Model", "SAM", "SAMs"),
    entity("task:pruning", "Pruning"),
  ],
  {
    a: { [FEDAVG]: "FedAvg", "dataset:cifar": "CIFAR" },
    b: { [FEDAVG]: "FedAvg", [SAM]: "Segment Anything Model/SAM" },
    c: { "method:bert": "BERT", "task:pruning": { said: "Pruning", role: "addresses" } },
    d: { [SAM]: "SAM/SAMs", "method:bert": "BERT" },
  },
);

const correct = (...corrections: Correction[]) => applyCorrections(EXTRACTION, corrections);

/** What is not as it was: entities and papers by id, null where one is gone. */
function changesOf({ entities, papers }: Extraction) {
  const before = new Map(EXTRACTION.entities.map((one) => [one.id, one]));
  const after = new Map(entities.map((one) => [one.id, one]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  const differ = ids.filter(
    (id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
  );
  const changed = papers.filter((paper, at) => paper !== EXTRACTION.papers[at]);
  return {
    entities: Object.fromEntries(differ.map((id) => [id, after.get(id) ?? null])),
    papers: Object.fromEntries(
      changed.map(({ paperId, entities: named }) => [paperId, format(named)]),
    ),
  };
}

/** "method:sam: SAM/SAMs" */
function format(named: PaperEntity[]): string[] {
  return named.map((one) => `${one.entityId}: ${one.mentions.map((m) => m.text).join("/")}`);
}

describe("applyCorrections to reject", () => {
  it("drops an entity everywhere", () => {
    expect(changesOf(correct({ kind: "reject", entityId: FEDAVG }).extraction)).toEqual({
      entities: { [FEDAVG]: null },
      papers: { a: ["dataset:cifar: CIFAR"], b: [`${SAM}: Segment Anything Model/SAM`] },
    });
  });

  it("drops an entity of one paper, and keeps it while another names it", () => {
    const once: Correction = { kind: "reject", entityId: FEDAVG, paperId: "a" };
    const papers = { a: ["dataset:cifar: CIFAR"] };
    expect(changesOf(correct(once).extraction)).toEqual({ entities: {}, papers });
    const both = correct(once, { ...once, paperId: "b" }).extraction;
    expect(both.entities.map(({ id }) => id)).not.toContain(FEDAVG);
  });
});

describe("applyCorrections to rename", () => {
  it("keeps the id, and the old name as another spelling", () => {
    const { extraction } = correct({ kind: "rename", entityId: FEDAVG, name: "Averaging" });
    expect(changesOf(extraction)).toEqual({
      entities: { [FEDAVG]: entity(FEDAVG, "Averaging", "FedAvg") },
      papers: {},
    });
  });

  it("moves what one paper names to an entity of that name, made or there", () => {
    const once: Correction = { kind: "rename", entityId: FEDAVG, name: "FedSum", paperId: "a" };
    expect(changesOf(correct(once).extraction)).toEqual({
      entities: { "method:fedsum": entity("method:fedsum", "FedSum", "FedAvg") },
      papers: { a: ["method:fedsum: FedAvg", "dataset:cifar: CIFAR"] },
    });
    expect(changesOf(correct({ ...once, name: "BERT" }).extraction)).toEqual({
      entities: { "method:bert": entity("method:bert", "BERT", "FedAvg") },
      papers: { a: ["method:bert: FedAvg", "dataset:cifar: CIFAR"] },
    });
  });
});

describe("applyCorrections to merge", () => {
  it("gives one entity the names and the papers of the other", () => {
    const merge: Correction = { kind: "merge", entityId: SAM, intoId: FEDAVG };
    const names = ["SAM", "SAMs", "Segment Anything Model"];
    expect(changesOf(correct(merge).extraction)).toEqual({
      entities: { [FEDAVG]: entity(FEDAVG, "FedAvg", ...names), [SAM]: null },
      papers: {
        b: [`${FEDAVG}: FedAvg/Segment Anything Model/SAM`],
        d: [`${FEDAVG}: SAM/SAMs`, "method:bert: BERT"],
      },
    });
  });

  it("joins two of one paper: the stronger role, the surer reason, no mention within another", () => {
    const entities = [entity("method:x", "X"), entity("task:x", "X task")];
    const place = (start: number, text: string) => ({
      ...{ field: "abstract" as const, start, end: start + text.length, text },
    });
    const two: Extraction = extractionOf(entities, {
      a: {
        "method:x": { said: "", confidence: 0.4, mentions: [place(4, "X"), place(20, "X")] },
        "task:x": { said: "", confidence: 0.9, role: "addresses", mentions: [place(4, "X task")] },
      },
    });
    const merge: Correction = { kind: "merge", entityId: "method:x", intoId: "task:x" };
    const mentions = [place(4, "X task"), place(20, "X")];
    const joined = { reason: "task:x", confidence: 0.9, mentions };
    expect(applyCorrections(two, [merge]).extraction).toEqual({
      entities: [entity("task:x", "X task", "X")],
      papers: [
        { ...two.papers[0], entities: [{ entityId: "task:x", role: "addresses", ...joined }] },
      ],
    });
    const other = { ...merge, entityId: "task:x", intoId: "method:x" };
    expect(applyCorrections(two, [other]).extraction.papers[0]?.entities).toEqual([
      { entityId: "method:x", role: "uses", ...joined },
    ]);
  });

  it("moves the mentions of one paper alone", () => {
    const merge: Correction = { kind: "merge", entityId: SAM, intoId: FEDAVG, paperId: "d" };
    expect(changesOf(correct(merge).extraction)).toEqual({
      entities: {
        [FEDAVG]: entity(FEDAVG, "FedAvg", "SAM", "SAMs"),
        [SAM]: entity(SAM, "Segment Anything Model", "SAM"),
      },
      papers: { d: [`${FEDAVG}: SAM/SAMs`, "method:bert: BERT"] },
    });
  });
});

describe("applyCorrections to split", () => {
  const split: Correction = { kind: "split", entityId: SAM, spelling: "SAM" };

  it("gives the mentions spelled so, in any case or number, an entity of their own", () => {
    expect(changesOf(correct(split).extraction)).toEqual({
      entities: {
        "method:sam": entity("method:sam", "SAM", "SAMs"),
        [SAM]: entity(SAM, "Segment Anything Model"),
      },
      papers: {
        b: [`${FEDAVG}: FedAvg`, `${SAM}: Segment Anything Model`, "method:sam: SAM"],
        d: ["method:sam: SAM/SAMs", "method:bert: BERT"],
      },
    });
  });

  it("gives a spelling that keywords alone have an entity of its own, which stays there", () => {
    const listed = structuredClone(EXTRACTION);
    const mention = { field: "keywords" as const, start: 0, end: 9, text: "Averaging" };
    listed.papers[1]?.entities[0]?.mentions.push(mention);
    const { extraction } = applyCorrections(listed, [
      { kind: "split", entityId: FEDAVG, spelling: "averaging" },
    ]);
    const own = extraction.papers[1]?.entities.map((one) => [one.entityId, one.mentions.at(-1)]);
    expect(own?.map(([id]) => id)).toEqual([FEDAVG, SAM, "method:averaging"]);
    expect(own?.at(-1)?.[1]).toEqual(mention);
  });

  it("does so in one paper alone", () => {
    expect(changesOf(correct({ ...split, paperId: "d" }).extraction)).toEqual({
      entities: {
        "method:sam": entity("method:sam", "SAM", "SAMs"),
        [SAM]: entity(SAM, "Segment Anything Model", "SAM"),
      },
      papers: { d: ["method:sam: SAM/SAMs", "method:bert: BERT"] },
    });
  });

  it("finds a free id where a renamed entity has the one that goes with the spelling", () => {
    const rename: Correction = { kind: "rename", entityId: FEDAVG, name: "Averaging" };
    const { extraction } = correct(rename, { ...split, entityId: FEDAVG, spelling: "FedAvg" });
    expect(extraction.entities.map(({ id }) => id)).toContain("method:fedavg-2");
  });
});

describe("applyCorrections to retype", () => {
  const retype: Correction = { kind: "retype", entityId: "task:pruning", type: "method" };

  it("changes type and id, and what is no task is not addressed", () => {
    const { extraction } = correct(retype);
    expect(changesOf(extraction)).toEqual({
      entities: { "method:pruning": entity("method:pruning", "Pruning"), "task:pruning": null },
      papers: { c: ["method:bert: BERT", "method:pruning: Pruning"] },
    });
    expect(extraction.papers[2]?.entities[1]?.role).toBe("uses");
  });

  it("changes what one paper names, and meets an entity that has the id", () => {
    const once: Correction = { kind: "retype", entityId: FEDAVG, type: "task", paperId: "a" };
    const first = correct(once);
    expect(changesOf(first.extraction)).toEqual({
      entities: { "task:fedavg": entity("task:fedavg", "FedAvg") },
      papers: { a: ["task:fedavg: FedAvg", "dataset:cifar: CIFAR"] },
    });
    const both = correct(once, { ...once, paperId: null });
    expect(changesOf(both.extraction).entities).toEqual({
      "task:fedavg": entity("task:fedavg", "FedAvg"),
      [FEDAVG]: null,
    });
  });
});

describe("applyCorrections", () => {
  it("reports which corrections change nothing, and applies the rest", () => {
    const { extraction, unmatched } = correct(
      { kind: "reject", entityId: "method:nothing" },
      { kind: "reject", entityId: FEDAVG, paperId: "c" },
      { kind: "rename", entityId: FEDAVG, name: "BERT" },
      { kind: "rename", entityId: FEDAVG, name: "FedAvg" },
      { kind: "rename", entityId: FEDAVG, name: "FedSum", paperId: "nowhere" },
      { kind: "merge", entityId: FEDAVG, intoId: FEDAVG },
      { kind: "merge", entityId: FEDAVG, intoId: "method:nothing" },
      { kind: "merge", entityId: FEDAVG, intoId: "method:bert", paperId: "c" },
      { kind: "split", entityId: FEDAVG, spelling: "FedSum" },
      { kind: "split", entityId: FEDAVG, spelling: "fedavgs" },
      { kind: "split", entityId: SAM, spelling: "SAM", paperId: "a" },
      { kind: "retype", entityId: FEDAVG, type: "method" },
      { kind: "retype", entityId: FEDAVG, type: "task", paperId: "c" },
      { kind: "reject", entityId: "method:bert" },
    );
    expect(unmatched).toEqual([
      "reject: no entity method:nothing",
      "reject: c does not name method:fedavg",
      "rename: method:bert is called BERT already",
      "rename: method:fedavg is called FedAvg already",
      "rename: nowhere does not name method:fedavg",
      "merge: method:fedavg would merge with itself",
      "merge: no entity method:nothing",
      "merge: c does not name method:fedavg",
      "split: no paper names method:fedavg as FedSum",
      "split: method:fedavg is called fedavgs itself",
      `split: a does not name ${SAM} as SAM`,
      "retype: method:fedavg is a method already",
      "retype: c does not name method:fedavg",
    ]);
    expect(Object.keys(changesOf(extraction).entities)).toEqual(["method:bert"]);
  });

  it("finds an entity by the ids it had before", () => {
    const corrections: Correction[] = [
      { kind: "retype", entityId: FEDAVG, type: "task" },
      { kind: "merge", entityId: FEDAVG, intoId: "task:pruning" },
      { kind: "rename", entityId: FEDAVG, name: "Both" },
    ];
    const { extraction, unmatched } = correct(...corrections);
    expect(unmatched).toEqual([]);
    expect(extraction.entities.find(({ id }) => id === "task:pruning")).toEqual(
      entity("task:pruning", "Both", "FedAvg", "Pruning"),
    );
  });

  it("forgets where an id led once it is in use again", () => {
    const { unmatched } = correct(
      { kind: "merge", entityId: FEDAVG, intoId: "method:bert" },
      { kind: "rename", entityId: "method:bert", name: "FedAvg", paperId: "a" },
      { kind: "reject", entityId: FEDAVG },
      { kind: "reject", entityId: FEDAVG },
    );
    expect(unmatched).toEqual([`reject: no entity ${FEDAVG}`]);
  });

  it("keeps what holds of every extraction, whatever is corrected", () => {
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 8 }), (corrections) => {
        const before = JSON.stringify(EXTRACTION);
        const { extraction, unmatched } = applyCorrections(EXTRACTION, corrections);
        expect(findFlaws(extraction)).toEqual([]);
        expect(extraction.papers.map(({ paperId }) => paperId)).toEqual(["a", "b", "c", "d"]);
        expect(unmatched.length).toBeLessThanOrEqual(corrections.length);
        expect(JSON.stringify(EXTRACTION)).toBe(before);
        expect(applyCorrections(EXTRACTION, corrections)).toEqual({ extraction, unmatched });
      }),
      { numRuns: 500 },
    );
  });
});

const anyId = fc.constantFrom(
  ...EXTRACTION.entities.map(({ id }) => id),
  ...["method:sam", "task:fedavg", "method:pruning", "dataset:bert", "method:nothing"],
);
const anyName = fc.constantFrom("SAM", "sams", "FedAvg", "BERT", "Pruning", "Other", "++", "’");
const anyPlace = {
  entityId: anyId,
  paperId: fc.constantFrom(null, null, "a", "b", "c", "d", "nowhere"),
};
const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant("reject" as const), ...anyPlace }),
  fc.record({ kind: fc.constant("rename" as const), ...anyPlace, name: anyName }),
  fc.record({ kind: fc.constant("merge" as const), ...anyPlace, intoId: anyId }),
  fc.record({ kind: fc.constant("split" as const), ...anyPlace, spelling: anyName }),
  fc.record({
    ...{ kind: fc.constant("retype" as const), ...anyPlace },
    type: fc.constantFrom<EntityType[]>("task", "method", "dataset"),
  }),
);
