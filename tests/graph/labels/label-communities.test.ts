import { describe, expect, it } from "vitest";
import { labelCommunities, communityIdOf } from "../../../src/graph/labels/label-communities.ts";
import type { CommunityLabel } from "../../../src/graph/labels/label-communities.ts";
import type { WiderTerm } from "../../../src/entities/entity.ts";
import { listLabelTerms } from "../../../src/graph/labels/label-terms.ts";
import { buildPaperEntityMatrix } from "../../../src/graph/links/paper-entity-matrix.ts";
import { corpus, entityId } from "../helpers.ts";

interface Named {
  /** Names that each paper names. */
  named: Record<string, string[]>;
  titles?: Record<string, string>;
  datasets?: string[];
  keywordsOf?: string[][];
  /** Names of wider terms by those of narrower ones. */
  wider?: Record<string, string>;
}

function namesOf(
  groups: string[][],
  { named, titles = {}, datasets = [], keywordsOf = [], wider = {} }: Named,
) {
  const { papers, extraction } = corpus(named);
  for (const entity of extraction.entities)
    if (datasets.includes(entity.name)) entity.type = "dataset";
  const matrix = buildPaperEntityMatrix(papers, extraction);
  const pairs = Object.entries(wider).map(([narrower, name]): WiderTerm => {
    const [low, high] = [entityId(narrower), entityId(name)];
    return { narrower: low, wider: high, rule: "name", evidence: null };
  });
  const unnamed = [...new Set(Object.values(wider))]
    .filter((name) => !extraction.entities.some(({ id }) => id === entityId(name)))
    .map((name) => ({ id: entityId(name), name, type: "method" as const, otherNames: [] }));
  const terms = listLabelTerms(matrix, {
    papers: extraction.papers,
    entities: [...extraction.entities, ...unnamed],
    wider: pairs,
    keywordsOf,
    titleOf: (id) => titles[id] ?? "",
  });
  const numbers = groups.map((ids) => ids.map((id) => matrix.paperIds.indexOf(id)));
  return labelCommunities(numbers, { matrix, terms });
}

/** Of the only group, whose papers come first among those named. */
function nameOf(group: string[], named: Named): CommunityLabel | undefined {
  return namesOf([group], named)[0];
}

/** Papers outside of the group, which name something else. */
const others = Object.fromEntries([..."stuvwxyz"].map((id) => [id, ["Elsewhere"]]));

describe("labelCommunities", () => {
  it("takes the entity that members name and others do not", () => {
    const label = nameOf(["a", "b", "c"], {
      named: {
        a: ["Search", "Net"],
        b: ["Search", "Net"],
        c: ["Search", "Net"],
        d: ["Net"],
        ...others,
      },
    });
    expect(label).toMatchObject({ id: "search", name: "Search", secondName: null });
    expect(label?.coverage).toEqual([
      { name: "Search", entityId: entityId("Search"), inside: 3, outside: 0 },
      { name: "Net", entityId: entityId("Net"), inside: 3, outside: 1 },
    ]);
  });

  it("takes as second name what covers the members that the first leaves", () => {
    const named = {
      ...{ a: ["Search", "Net"], b: ["Search", "Net"], c: ["Search"] },
      ...{ d: ["Pruning"], e: ["Pruning"], ...others },
    };
    expect(nameOf(["a", "b", "c", "d", "e"], { named })).toMatchObject({
      name: "Search",
      secondName: "Pruning",
    });
  });

  it("takes no second name that shares half its words with the first", () => {
    const [broad, narrow] = [["Federated Learning"], ["Personalized Federated Learning"]];
    const named = { a: broad, b: broad, c: broad, d: narrow, e: narrow, ...others };
    expect(nameOf(["a", "b", "c", "d", "e"], { named })).toMatchObject({
      name: "Federated Learning",
      secondName: null,
    });
  });

  it("joins the three most telling terms where none names half of the papers", () => {
    const named = {
      ...{ a: ["Snag"], b: ["Snag"], c: ["Nest"], d: ["Nest"], e: ["Cavity"], f: ["Cavity"] },
      ...{ g: ["Beetle"], h: ["Beetle"], i: ["Beetle"], ...others },
    };
    expect(nameOf([..."abcdefghi"], { named })).toMatchObject({
      id: "beetle-cavity-nest",
      name: "Beetle · Cavity · Nest",
      secondName: null,
    });
  });

  it("takes words of titles where no entity is shared", () => {
    const titles = { a: "Nesting birds", b: "On nesting", c: "Nesting, again", d: "Fire" };
    const named = { a: [], b: [], c: [], d: [], ...others };
    const label = nameOf(["a", "b", "c"], { named, titles });
    expect(label).toMatchObject({ name: "Nesting" });
    expect(label?.coverage[0]).toEqual({ name: "Nesting", entityId: null, inside: 3, outside: 0 });
  });

  const kinds = { a: ["Cat"], b: ["Cat"], c: ["Dog"], d: ["Dog"], ...others };

  it("takes a keyword that half of the papers list", () => {
    const named = { a: [], b: [], c: [], ...others };
    const label = nameOf(["a", "b", "c"], { named, keywordsOf: [["snags"], ["Snag"], ["Fire"]] });
    expect(label).toMatchObject({ name: "Snag" });
    expect(label?.coverage[0]).toEqual({ name: "Snag", entityId: null, inside: 2, outside: 0 });
  });

  it("names after what members name kinds of, even if no paper names it", () => {
    const label = nameOf(["a", "b", "c", "d"], {
      named: kinds,
      wider: { Cat: "Animal", Dog: "Animal" },
    });
    expect(label).toMatchObject({ name: "Animal", secondName: null });
    expect(label?.coverage[0]).toMatchObject({
      entityId: entityId("Animal"),
      inside: 4,
      outside: 0,
    });
  });

  it("leaves a wider term to the group where its own node lies", () => {
    const named = { ...kinds, e: ["Animal"], f: ["Animal"] };
    const wider = { Cat: "Animal", Dog: "Animal" };
    const [first, second] = namesOf(
      [
        ["a", "b", "c", "d"],
        ["e", "f"],
      ],
      { named, wider },
    );
    expect(first).toMatchObject({ name: "Cat", secondName: "Dog" });
    expect(second?.name).toBe("Animal");
  });

  it("takes what papers name before what they only name a kind of", () => {
    const named = { a: ["Cat"], b: ["Cat"], c: ["Cat"], d: ["Cat", "Animal"], ...others };
    const label = nameOf(["a", "b", "c", "d"], { named, wider: { Cat: "Animal" } });
    expect(label).toMatchObject({ name: "Cat", secondName: null });
  });

  it("takes no entity whose node lies in another group, and none that all papers name alike", () => {
    const named = {
      ...{ a: ["Net", "Bird"], b: ["Net", "Bird"], c: ["Own", "Bird"], d: ["Own", "Bird"] },
      ...{ e: ["Net", "Bird"], f: ["Net", "Bird"], g: ["Net", "Bird"] },
    };
    const [first, second] = namesOf(
      ["abcd", "efg"].map((ids) => [...ids]),
      { named },
    );
    expect([first?.name, second?.name]).toEqual(["Own", "Net"]);
    expect(first?.coverage.map(({ name }) => name)).toEqual(["Own"]);
  });

  it("takes what titles say before what as many only use", () => {
    const both = ["Tool", "Subject"];
    const titles = { a: "A subject", b: "The subject", c: "Of a subject" };
    expect(
      nameOf(["a", "b", "c"], { named: { a: both, b: both, c: both, ...others }, titles }),
    ).toMatchObject({ name: "Subject" });
  });

  it.each([
    { what: "a dataset", poor: "Data", datasets: ["Data"] },
    { what: "a version", poor: "GPT-5.2", datasets: [] },
    { what: "an unexplained abbreviation", poor: "ABC", datasets: [] },
  ])("names nothing after $what alone", ({ poor, datasets }) => {
    const named = { a: [poor, "Search"], b: [poor, "Search"], c: [poor], d: [poor], ...others };
    expect(nameOf(["a", "b", "c", "d"], { named, datasets })?.name).toBe("Search");
  });

  it("gives no id twice, even where nothing else is left", () => {
    const named = { a: ["NAS"], b: ["NAS"], c: ["NAS"], d: ["NAS"], e: ["NAS"], f: ["NAS"] };
    const names = namesOf([[..."ab"], [..."cd"], [..."ef"]], { named });
    expect(new Set(names.map(({ id }) => id)).size).toBe(3);
  });

  it("gives nothing for no groups", () => {
    expect(namesOf([], { named: {} })).toEqual([]);
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
