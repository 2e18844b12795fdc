import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadResources } from "../../src/node/load-resources.ts";
import { extractFromPapers } from "../../src/entities/extract-entities.ts";
import { correctEntities } from "../../src/graph/correct-entities.ts";
import { correctTexts } from "../../src/storage/corrected-texts.ts";
import type { Correction } from "../../src/corrections/corrections.ts";
import { positionsOf } from "../../src/graph/layout/layout-map.ts";
import type { Positions } from "../../src/graph/model.ts";
import { recomputeMap } from "../../src/graph/recompute-map.ts";
import { buildMap } from "../../src/pipeline.ts";
import { recomputedPartsOf } from "./helpers.ts";
import { openMap } from "../storage/map-files.ts";
import { ENTITY_TYPE_IDS } from "../../src/entities/entity-types.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

/** Papers that spell most entities in several ways, two of them in the same one, and some within each other. */
const SPELLED = [
  "SegDrop: Segment Anything Models for Detection\n\nObject detection with the Segment Anything Model (SAM). SAM is fine-tuned on COCO. SegDrop improves SAMs.",
  "SamLight: A Small Segment Anything Model\n\nThe Segment Anything Model (SAM) is large. SamLight distils SAM for object detection on COCO.",
  "FedSam: Federated Learning with SAM\n\nWe use sharpness-aware minimization (SAM) with FedAvg. FedSam trains on CIFAR-10 and CIFAR-100.",
  "FedDrop: Federated Averaging for Images\n\nImage and text classification with Federated Averaging (FedAvg). FedAvg is slow on CIFAR-10.",
  "Convolutional Neural Networks for Images\n\nWe train convolutional neural networks (CNNs) on CIFAR-10 for image classification. CNNs are deep.",
  "A CNN for Object Detection\n\nA convolutional neural network (CNN) for object detection. The CNN beats SAM on COCO.",
  "LoRA for Question Answering\n\nLow-rank adaptation (LoRA) of large language models (LLMs) for question answering on SQuAD.",
  "Questions for LLMs\n\nLarge language models answer questions. LLMs with LoRA lead in question answering on SQuAD.",
];

/**
 * Builds the map of these papers with corrections. The papers are extracted once, and positions, which are not
 * compared, are those of the first map.
 */
async function createBuild() {
  const resources = await loadResources(DATA_FOLDER);
  let findings: ReturnType<typeof extractFromPapers> | null = null;
  let previous: Positions | undefined;
  return async (corrections: Correction[]) => {
    const text = `January 15\n\n${SPELLED.join("\n\n")}\n`;
    const extractAll: typeof extractFromPapers = (papers, ...given) =>
      structuredClone((findings ??= extractFromPapers(papers, ...given)));
    const sources = [{ name: "spelled.txt", text }];
    const { graph, unmatched } = await buildMap(sources, resources, {
      ...{ seed: 1, corrections, previous, extractAll },
    });
    previous ??= positionsOf(graph);
    return { unmatched, ...(await openMap(graph)) };
  };
}

describe("correctEntities", { timeout: 60_000 }, async () => {
  const build = await createBuild();
  const { map, texts, loadText } = await build([]);
  const rebuild = async (corrections: Correction[]) => {
    const built = await build(corrections);
    return { built, recomputed: await recomputeMap(map, { corrections }, loadText) };
  };
  /** Ids of the papers of which the text is read. */
  const listAsked = async (corrections: Correction[]) => {
    const asked: string[] = [];
    await correctEntities(map, corrections, (id) => {
      asked.push(id);
      return loadText(id);
    });
    return asked;
  };
  const SAM = "method:segment-anything-model";
  const spellings = map.entities.flatMap(({ name, otherNames }) => [name, ...otherNames]);
  const anyPlace = {
    entityId: fc.constantFrom(...map.entities.map(({ id }) => id), "method:sam", "method:other"),
    paperId: fc.option(fc.constantFrom(...map.papers.map(({ id }) => id))),
  };
  const anyName = fc.constantFrom(...spellings, "Other");
  const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({ kind: fc.constant("reject" as const), ...anyPlace }),
    fc.record({ kind: fc.constant("rename" as const), ...anyPlace, name: anyName }),
    fc.record({ kind: fc.constant("merge" as const), ...anyPlace, intoId: anyPlace.entityId }),
    fc.record({ kind: fc.constant("split" as const), ...anyPlace, spelling: anyName }),
    // Of a spelling that the entity has.
    fc.constantFrom(...map.entities).chain(({ id: entityId, otherNames }) =>
      fc.record({
        ...{ kind: fc.constant("split" as const), entityId: fc.constant(entityId) },
        ...{ paperId: anyPlace.paperId, spelling: fc.constantFrom(...otherNames, "Other") },
      }),
    ),
    fc.record({
      ...{ kind: fc.constant("retype" as const), ...anyPlace },
      type: fc.constantFrom(...ENTITY_TYPE_IDS),
    }),
    fc.record({
      kind: fc.constantFrom("isKindOf" as const, "isNotKindOf" as const),
      ...{ entityId: anyPlace.entityId, widerId: anyPlace.entityId },
    }),
    fc.constantFrom(...map.wider).map(({ narrower, wider }) => {
      return { kind: "isNotKindOf" as const, entityId: narrower, widerId: wider };
    }),
  );

  it("keeps apart what is spelled so, as a build does", async () => {
    const corrections: Correction[] = [{ kind: "split", entityId: SAM, spelling: "SAM" }];
    const { built, recomputed } = await rebuild(corrections);
    expect(recomputed.unmatched).toEqual([]);
    expect(recomputed.graph.entities.map(({ id }) => id)).toContain("method:sam");
    expect(recomputedPartsOf(recomputed.graph)).toEqual(recomputedPartsOf(built.map));
  });

  it("gives the names, links, communities and texts that a build gives, whatever is corrected", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCorrection, { maxLength: 6 }), async (corrections) => {
        const { built, recomputed } = await rebuild(corrections);
        expect(recomputed.unmatched).toEqual(built.unmatched);
        expect(recomputedPartsOf(recomputed.graph)).toEqual(recomputedPartsOf(built.map));
        const corrected = correctTexts(texts, recomputed.moves);
        for (const { id } of map.papers)
          expect(await corrected.load(id)).toEqual(await built.texts.load(id));
      }),
      { numRuns: 40 },
    );
  });

  it("reads the texts of the papers that name what is kept apart", async () => {
    const asked = await listAsked([{ kind: "split", entityId: SAM, spelling: "SAM" }]);
    expect(asked).toEqual(map.entities.find(({ id }) => id === SAM)?.papers);
  });

  it("reads no text where all mentions of an entity move, or a paper's are rejected", async () => {
    const asked = await listAsked([
      { kind: "merge", entityId: SAM, intoId: "dataset:coco" },
      { kind: "reject", entityId: "dataset:cifar-10", paperId: map.papers[0]?.id ?? "" },
    ]);
    expect(asked).toEqual([]);
  });
});
