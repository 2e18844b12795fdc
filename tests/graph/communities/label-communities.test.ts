import { describe, expect, it } from "vitest";
import {
  labelCommunities,
  communityIdOf,
} from "../../../src/graph/communities/label-communities.ts";
import type { CommunityLabel } from "../../../src/graph/communities/label-communities.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { corpus, entityId } from "../helpers.ts";

function namesOf(groups: string[][], named: Record<string, string[]>): CommunityLabel[] {
  const { papers, extraction } = corpus(named);
  for (const entity of extraction.entities) if (entity.name === "Data") entity.type = "dataset";
  const nameById = new Map(extraction.entities.map(({ id, name }) => [id, name]));
  const matrix = buildPaperEntityMatrix(papers, extraction);
  const numbers = groups.map((ids) => ids.map((id) => matrix.paperIds.indexOf(id)));
  return labelCommunities(numbers, matrix, (id) => nameById.get(id) ?? id);
}

describe("labelCommunities", () => {
  it("takes the entity that members name and others do not", () => {
    const named = {
      a: ["ImageNet", "NAS"],
      b: ["ImageNet", "NAS"],
      c: ["ImageNet", "NAS"],
      d: ["ImageNet"],
      e: ["ImageNet"],
    };
    const [first] = namesOf([["a", "b", "c"]], named);
    expect(first).toMatchObject({ id: "nas", name: "NAS" });
    expect(first?.coverage).toEqual([
      { entityId: entityId("NAS"), inside: 3, outside: 0 },
      { entityId: entityId("ImageNet"), inside: 3, outside: 2 },
    ]);
  });

  it("takes as second name what covers the members that the first leaves", () => {
    const named = {
      a: ["NAS", "Other"],
      b: ["NAS", "Other"],
      c: ["NAS"],
      d: ["Pruning"],
      e: ["Pruning"],
    };
    const [first] = namesOf([["a", "b", "c", "d", "e"]], named);
    expect(first).toMatchObject({ name: "NAS", secondName: "Pruning" });
  });

  it("takes no second name that shares half its words with the first", () => {
    const named = {
      a: ["Federated Learning"],
      b: ["Federated Learning"],
      c: ["Federated Learning"],
      d: ["Personalized Federated Learning"],
      e: ["Personalized Federated Learning"],
    };
    expect(namesOf([["a", "b", "c", "d", "e"]], named)[0]?.secondName).toBeNull();
  });

  it("gives no name twice, even where nothing else is left", () => {
    const named = { a: ["NAS"], b: ["NAS"], c: ["NAS"], d: ["NAS"], e: ["NAS"], f: ["NAS"] };
    const names = namesOf(
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
      named,
    );
    expect(names.map(({ name }) => name)).toEqual(["NAS", "NAS (other)", "NAS (other 2)"]);
    expect(new Set(names.map(({ id }) => id)).size).toBe(3);
  });

  it("gives a name that two groups want to the one it characterises better", () => {
    const named = {
      a: ["NAS", "Pruning"],
      b: ["NAS", "Pruning"],
      c: ["Pruning"],
      d: ["Pruning"],
      e: ["NAS"],
      f: ["NAS"],
      g: ["NAS"],
    };
    const names = namesOf(
      [
        ["a", "b", "c", "d"],
        ["e", "f", "g"],
      ],
      { ...named, c: ["NAS", "Pruning"] },
    );
    expect(names.map(({ name }) => name)).toEqual(["Pruning", "NAS"]);
  });

  it("takes a third name for what the first two leave", () => {
    const members = { a: ["A"], b: ["A"], c: ["A"], d: ["B"], e: ["B"], f: ["C"], g: ["C"] };
    const [first] = namesOf([Object.keys(members)], members);
    expect(first).toMatchObject({ name: "A", secondName: "B", thirdName: "C" });
  });

  it("names after a task or method before a dataset that as many name", () => {
    const named = { a: ["Data", "NAS"], b: ["Data", "NAS"], c: ["Data"] };
    expect(namesOf([["a", "b", "c"]], named)[0]?.name).toBe("NAS");
  });

  it("gives nothing for no groups", () => {
    expect(namesOf([], {})).toEqual([]);
  });
});

describe("communityIdOf", () => {
  it.each([
    ["Federated Learning", "federated-learning"],
    ["Schrödinger Bridge", "schrodinger-bridge"],
    ["CIFAR-10/100", "cifar-10-100"],
    ["神经网络", "神经网络"],
    ["**", "community"],
  ])("makes %s %s", (name, slug) => {
    expect(communityIdOf(name)).toBe(slug);
  });
});
