import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPaperGraph } from "../../src/graph/build-graph.ts";
import type { Correction } from "../../src/corrections/corrections.ts";
import {
  buildPaperEntityMatrix,
  restrictToTypes,
} from "../../src/graph/links/paper-entity-matrix.ts";
import { HierarchyDraft } from "../../src/entities/hierarchy/hierarchy-draft.ts";
import { recomputeMap } from "../../src/graph/recompute-map.ts";
import type { RecomputableMap } from "../../src/graph/recompute-map.ts";
import { readMapFiles, writeLoadedFiles } from "../../src/storage/map-files.ts";
import { anyCorpus, corpus, entityId, graphOf, recomputedPartsOf, twoGroups } from "./helpers.ts";
import type { Corpus } from "./helpers.ts";
import { openMap, readerOf } from "../storage/map-files.ts";
import type { LoadedGraph } from "../../src/graph/model.ts";
import { ENTITY_TYPE_IDS } from "../../src/entities/entity-types.ts";
import { applyCorrections } from "../../src/corrections/resolve-corrections.ts";

/** Papers whose methods part them in halves, and whose data part them otherwise. */
function crossed(): Corpus {
  const rows = Array.from({ length: 16 }, (_, i): [string, string[]] => [
    `paper ${String(i).padStart(2, "0")}`,
    [i < 8 ? "Red" : "Blue", i % 2 === 0 ? "Even data" : "Odd data"],
  ]);
  const crossed = corpus(Object.fromEntries(rows));
  for (const entity of crossed.extraction.entities)
    if (entity.name.endsWith("data")) entity.type = "dataset";
  return crossed;
}

/** As the page has it, without what only a build knows. */
const loaded = async (own: Corpus): Promise<RecomputableMap> => {
  const { words, ...graph } = graphOf(own);
  return { ...(await readMapFiles(readerOf(writeLoadedFiles(graph)))), words };
};

/** The same papers with a hierarchy of "Name 0" to "Name 29", by pairs of narrower and wider; some of them are named. */
function withKinds({ papers, extraction }: Corpus, pairs: [number, number][]): Corpus {
  const idOf = (place: number): string => entityId(`Name ${place}`);
  const draft = new HierarchyDraft(
    pairs.map(([narrower, wider]) => {
      return { narrower: idOf(narrower), wider: idOf(wider), rule: "name", evidence: null };
    }),
  );
  const all = corpus({ all: Array.from({ length: 30 }, (_, place) => `Name ${place}`) });
  const { entities } = all.extraction;
  return { papers, extraction: { ...extraction, entities, wider: draft.listDirect() } };
}

describe("recomputeMap", () => {
  it("gives the map back where nothing is to change", async () => {
    const map = await loaded(twoGroups());
    const { graph } = await recomputeMap(map, {});
    expect({ ...graph, words: map.words }).toEqual(map);
  });

  it("takes nothing for searched in texts once its mentions moved", async () => {
    const map = await loaded(crossed());
    const correction = {
      kind: "merge" as const,
      entityId: entityId("Red"),
      intoId: entityId("Blue"),
    };
    const { graph } = await recomputeMap(map, { corrections: [correction] });
    const ids = (sayings: LoadedGraph["sayings"]) => sayings.map(({ entityId }) => entityId);
    expect(ids(map.sayings)).toContain(entityId("Blue"));
    expect(ids(graph.sayings)).toEqual(
      ids(map.sayings).filter((id) => id !== entityId("Blue") && id !== entityId("Red")),
    );
  });

  it("gives it back whatever is a kind of what, named or not", async () => {
    const place = fc.integer({ min: 0, max: 29 });
    const anyPairs = fc.array(fc.tuple(place, place), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyCorpus, anyPairs, async (own, pairs) => {
        const map = await loaded(withKinds(own, pairs));
        const { graph } = await recomputeMap(map, {});
        expect({ ...graph, words: map.words }).toEqual(map);
      }),
      { numRuns: 40 },
    );
  });

  it("groups the same papers by methods or by data sets, where they are", async () => {
    const map = await loaded(crossed());
    const byMethod = (await recomputeMap(map, { types: ["method"] })).graph;
    const byDataset = (await recomputeMap(map, { types: ["dataset"] })).graph;
    const parts = ({ papers }: LoadedGraph) => papers.map(({ community }) => community);
    expect(parts(byMethod)).toEqual(map.papers.map((_, i) => (i < 8 ? "red" : "blue")));
    expect(parts(byDataset)).toEqual(
      map.papers.map((_, i) => (i % 2 === 0 ? "even-data" : "odd-data")),
    );
    const places = ({ papers, entities }: LoadedGraph) =>
      [...papers, ...entities].map(({ x, y }) => [x, y]);
    expect(places(byDataset)).toEqual(places(map));
  });

  it("leaves all papers unassigned where nothing of the type is named", async () => {
    const { graph } = await recomputeMap(await loaded(twoGroups()), { types: ["task"] });
    expect(graph.communities).toEqual([]);
    expect(graph.papers.every(({ community }) => community === null)).toBe(true);
    expect(graph.build).toMatchObject({ communityCount: 0, unassignedPaperCount: 12 });
  });

  it.each<[string, Correction[]]>([
    ["reject", [{ kind: "reject", entityId: "method:bridge" }]],
    ["reject in one paper", [{ kind: "reject", entityId: "method:red", paperId: "Red 1" }]],
    ["merge", [{ kind: "merge", entityId: "method:red 1", intoId: "method:red 2" }]],
    ["rename", [{ kind: "rename", entityId: "method:red", name: "Crimson" }]],
    ["retype", [{ kind: "retype", entityId: "method:blue", type: "task" }]],
    [
      "one after the other",
      [
        { kind: "retype", entityId: "method:blue", type: "task" },
        { kind: "merge", entityId: "method:blue 3", intoId: "method:blue" },
      ],
    ],
  ])("gives what a build with the same corrections does: %s", async (_name, corrections) => {
    const own = twoGroups();
    const { extraction } = applyCorrections(own.extraction, corrections);
    const built = buildPaperGraph(own.papers, extraction, { seed: 1 });
    const rebuilt = await readMapFiles(readerOf(writeLoadedFiles(built)));
    const recomputed = await recomputeMap(await loaded(own), { corrections });
    expect(recomputed.unmatched).toEqual([]);
    expect(recomputedPartsOf(recomputed.graph)).toEqual(recomputedPartsOf(rebuilt));
  });

  it("keeps an entity of another type in its place, and puts what is new amid its papers", async () => {
    const { map, loadText } = await openMap(graphOf(twoGroups()));
    const corrections: Correction[] = [
      { kind: "retype", entityId: "method:blue", type: "task" },
      { kind: "rename", entityId: "method:red", paperId: "Red 1", name: "Scarlet" },
    ];
    const { graph } = await recomputeMap(map, { corrections }, loadText);
    const at = (items: readonly { id: string; x: number; y: number }[], id: string) => {
      const { x, y } = items.find((item) => item.id === id) ?? { x: NaN, y: NaN };
      return { x, y };
    };
    expect(at(graph.entities, "task:blue")).toEqual(at(map.entities, "method:blue"));
    expect(at(graph.entities, "method:scarlet")).toEqual(at(map.papers, "Red 1"));
  });

  it("names communities as readers do, and reports names for what is not there", async () => {
    const { graph, unmatched } = await recomputeMap(await loaded(twoGroups()), {
      corrections: [
        { kind: "nameCommunity", communityId: "red", name: "All that is red" },
        { kind: "nameCommunity", communityId: "green", name: "Green" },
      ],
    });
    expect(graph.communities.map(({ id, name }) => [id, name])).toContainEqual([
      "red",
      "All that is red",
    ]);
    expect(unmatched).toEqual(["nameCommunity: no community green"]);
  });

  it("recomputes an empty map", async () => {
    expect((await recomputeMap(await loaded(corpus({})), {})).graph.papers).toEqual([]);
  });
});

describe("restrictToTypes", () => {
  it("keeps numbers, and of each paper what is of the type", () => {
    const { papers, extraction } = crossed();
    const all = buildPaperEntityMatrix(papers, extraction);
    const some = restrictToTypes(all, ["dataset"]);
    expect(some.entityIds).toEqual(all.entityIds);
    expect(some.entitiesOf.map(({ length }) => length)).toEqual(papers.map(() => 1));
    expect(some.confidenceOf.map(({ length }) => length)).toEqual(papers.map(() => 1));
    expect(restrictToTypes(all, ENTITY_TYPE_IDS)).toBe(all);
  });
});
