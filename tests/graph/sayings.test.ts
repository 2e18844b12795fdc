import { describe, expect, it } from "vitest";
import { findSayings } from "../../src/graph/sayings.ts";
import type { Role } from "../../src/entities/entity.ts";
import { paper } from "../helpers.ts";

const entity = (name: string, otherNames: string[] = []) => {
  return { id: `method:${name.toLowerCase()}`, name, type: "method" as const, otherNames };
};

const named = (paperId: string, entityId: string, role: Role = "uses") => ({
  paperId,
  sentences: [],
  entities: [{ entityId, role, confidence: 1, mentions: [], reason: "test" }],
});

describe("findSayings", () => {
  it("finds papers whose title or abstract has a name that they do not name, in any number and case", () => {
    const papers = [
      paper({ id: "c", title: "Masked Diffusion Models for Code" }),
      paper({ id: "b", title: "B", abstract: "We use a diffusion-model. No more." }),
      paper({ id: "a", title: "Diffusion Model" }),
      paper({ id: "d", title: "Diffusion. Models" }),
    ];
    const entities = [entity("Diffusion Model")];
    const extraction = { entities, papers: [named("a", "method:diffusion model")] };
    expect(findSayings(papers, extraction)).toEqual([
      { entityId: "method:diffusion model", papers: ["b", "c"] },
    ]);
  });

  it("finds other names, and short ones only as they are written", () => {
    const papers = [
      paper({ id: "a", title: "MATH and FL" }),
      paper({ id: "b", title: "Math and fl" }),
      paper({ id: "c", title: "Both named" }),
    ];
    const entities = [entity("Federated Learning", ["FL"]), entity("MATH")];
    const extraction = {
      entities,
      papers: [named("c", "method:federated learning"), named("c", "method:math")],
    };
    expect(findSayings(papers, extraction).map(({ papers }) => papers)).toEqual([["a"], ["a"]]);
  });

  it("leaves out a paper that names it as what it does without", () => {
    const papers = [paper({ id: "a", title: "Without Attention" }), paper({ id: "b", title: "B" })];
    const id = "method:attention";
    const extraction = {
      entities: [entity("Attention")],
      papers: [named("a", id, "contrasts"), named("b", id)],
    };
    expect(findSayings(papers, extraction)).toEqual([{ entityId: id, papers: [] }]);
  });

  it("gives nothing for no entities", () => {
    expect(findSayings([paper({ id: "a", title: "A" })], { entities: [], papers: [] })).toEqual([]);
  });
});
