import { describe, expect, it } from "vitest";
import { byEntityType } from "../../../src/entities/entity-types.ts";
import { extractEntities } from "../../../src/entities/extract-entities.ts";
import type { Extraction } from "../../../src/entities/entity.ts";
import { findPileArea } from "../../../src/entities/pile/find-pile-area.ts";
import { readAreas } from "../../../src/entities/resources/lexicon.ts";
import { loadResources } from "../../../src/node/load-resources.ts";
import { DATA_FOLDER } from "../../../scripts/project-paths.ts";
import { paper } from "../../helpers.ts";

const AREAS = readAreas({
  ...byEntityType(() => ""),
  task: "[machine-learning]\nPruning\nTransfer Learning\n[ecology]\nNest Survival\n[]\nStray",
});

/** Papers by the names they name. */
function extraction(...papers: string[][]): Extraction {
  const names = [...new Set(papers.flat())];
  return {
    entities: names.map((name) => ({ id: `task:${name}`, name, type: "task", otherNames: [] })),
    papers: papers.map((named, at) => ({
      ...{ paperId: String(at), sentences: [] },
      entities: named.map((name) => ({
        ...{ entityId: `task:${name}`, role: "uses", confidence: 1, mentions: [], reason: "" },
      })),
    })),
  };
}

const areaOf = (...papers: string[][]) => findPileArea(extraction(...papers), AREAS);

describe("findPileArea", () => {
  it("counts namings, not names, and asks for more than half", () => {
    expect(areaOf(["Pruning"], ["Pruning", "Nest Survival"])).toBe("machine-learning");
    expect(areaOf(["Pruning", "Transfer Learning"], ["Nest Survival"], ["Nest Survival"])).toBe("other"); // prettier-ignore
    expect(areaOf(["Nest Survival"])).toBe("other");
  });

  it("leaves out names that are not known, or of no area", () => {
    expect(areaOf(["Pruning", "Woodpecker", "Snag", "Stray"])).toBe("machine-learning");
  });

  it("asks for such names to be common among the papers", () => {
    expect(areaOf(["Pruning"], [], [], [], [])).toBe("machine-learning");
    expect(areaOf(["Pruning"], [], [], [], [], [])).toBe("other");
  });

  it("knows nothing of papers that name nothing known, and of no papers", () => {
    expect(areaOf(["Woodpecker"])).toBeNull();
    expect(areaOf()).toBeNull();
  });

  it("is the same in any order", () => {
    const papers = [["Pruning"], ["Nest Survival", "Pruning"], ["Nest Survival"], []];
    expect(areaOf(...papers.toReversed())).toBe(areaOf(...papers));
  });

  it("tells a library on woodpeckers from one on machine learning", async () => {
    const resources = await loadResources(DATA_FOLDER);
    const birds = [
      "Nest survival of black-backed woodpeckers after salvage logging",
      "Habitat selection of woodpeckers in burned forest after wildfire",
      "Occupancy models of cavity-nesting birds in ponderosa pine",
      "Random forest models of species distribution under climate change",
      "Snag density and nest site selection after prescribed fire",
    ].map((title) => paper({ title }));
    const areas = readAreas(resources.lexicons);
    expect(findPileArea(extractEntities(birds, resources), areas)).toBe("other");
  });
});
