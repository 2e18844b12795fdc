import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createSearch,
  type HitGroup,
  hitSelection,
  splitIntoTerms,
} from "../../../src/view/queries/search.ts";
import { community, entityNode, graphIndex, paperNode } from "../../view-helpers.ts";

const index = graphIndex({
  entities: [
    entityNode({ id: "dataset:cifar-10", name: "CIFAR-10", papers: ["p1", "p2"] }),
    entityNode({ id: "method:fedavg", name: "FedAvg", otherNames: ["Federated Averaging"] }),
    entityNode({ id: "method:fed-prox", name: "Fed Prox" }),
    entityNode({ id: "method:quantization", name: "Quantization", papers: ["p1"] }),
    entityNode({ id: "method:poincare", name: "Poincaré Embedding" }),
    entityNode({ id: "method:cpp", name: "C++" }),
  ],
  communities: [
    community({ id: "quantization", name: "Quantization", secondName: "Pruning", papers: ["p1"] }),
  ],
  papers: [
    paperNode({ id: "p1", title: "Post-Training Quantization", authors: ["Zoë Müller", "A. Ng"] }),
    paperNode({ id: "p2", title: "Low-Bit Networks", authors: ["Ann", "Bob", "Cy", "Di"] }),
  ],
});
const search = createSearch(index);

const idsOf = (groups: readonly HitGroup[]) =>
  groups.flatMap(({ hits }) => hits.map(({ id }) => id));
const firstOf = (query: string) => idsOf(search.find(query))[0];

describe("splitIntoTerms", () => {
  it.each([
    ["CIFAR-10", ["CIFAR", "10", "CIFAR10"]],
    ["graph neural network", ["graph", "neural", "network"]],
    ["Poincaré (1905)", ["Poincare", "1905"]],
    ["C++, C# & R&D", ["C++", "C#", "&", "R&D"]],
    ["the the", ["the"]],
    ["- —", []],
    ["", []],
  ])("splits %j into %j", (text, terms) => {
    expect(splitIntoTerms(text)).toEqual(terms);
  });
});

describe("find", () => {
  it("asks for all words of a query", () => {
    expect(search.find("federated banana")).toEqual([]);
  });

  it.each([
    ["cifar10", "dataset:cifar-10"],
    ["cifar 10", "dataset:cifar-10"],
    ["CIFAR-10", "dataset:cifar-10"],
    ["  cifar  ", "dataset:cifar-10"],
    ["fed avg", "method:fedavg"],
    ["fed-avg", "method:fedavg"],
    ["fedav", "method:fedavg"],
    ["federated averaging", "method:fedavg"],
    ["quantisation", "method:quantization"],
    ["post-training quantisation", "p1"],
    ["fed avrg", "method:fedavg"],
    ["qantization", "method:quantization"],
    ["quant", "method:quantization"],
    ["poincare", "method:poincare"],
    ["POINCARÉ embedding", "method:poincare"],
    ["poincare\u0301", "method:poincare"],
    ["c++", "method:cpp"],
    ["pruning", "quantization"],
    ["low bit", "p2"],
    ["muller", "p1"],
    ["Müller", "p1"],
  ])("answers %j with %s first", (query, id) => {
    expect(firstOf(query)).toBe(id);
  });

  it.each(["", "   ", "-", "…", "zzzz"])("finds nothing for %j", (query) => {
    expect(search.find(query)).toEqual([]);
  });

  it("groups by kind, in one order, and tells what each hit is", () => {
    expect(search.find("quantization")).toEqual([
      {
        kind: "entity",
        count: 1,
        ids: ["method:quantization"],
        hits: [expect.objectContaining({ label: "Quantization", note: "method, 1 paper" })],
      },
      {
        kind: "community",
        count: 1,
        ids: ["quantization"],
        hits: [expect.objectContaining({ note: "1 paper" })],
      },
      {
        kind: "paper",
        count: 1,
        ids: ["p1"],
        hits: [expect.objectContaining({ note: "Zoë Müller, A. Ng" })],
      },
    ]);
    const [datasets] = search.find("cifar");
    expect(datasets?.hits[0]?.note).toBe("dataset, 2 papers");
    expect(search.find("networks")[0]?.hits[0]?.note).toBe("Ann, Bob, Cy");
  });

  it("shows six hits a group and counts all", () => {
    const papers = Array.from({ length: 9 }, (_, i) =>
      paperNode({ id: `p${i}`, title: `Graph ${i}` }),
    );
    const [group] = createSearch(graphIndex({ papers })).find("graph");
    expect(group).toMatchObject({ kind: "paper", count: 9 });
    expect(group?.hits).toHaveLength(6);
  });

  it("puts what more papers name first among equal names", () => {
    const entities = [
      entityNode({ id: "task:a", name: "Segmentation", papers: ["p"] }),
      entityNode({ id: "task:b", name: "Segmentation", papers: ["p", "q", "r"] }),
    ];
    expect(idsOf(createSearch(graphIndex({ entities })).find("segmentation"))).toEqual([
      "task:b",
      "task:a",
    ]);
  });

  it("finds nothing on an empty map", () => {
    expect(createSearch(graphIndex({})).find("cifar")).toEqual([]);
  });

  it("finds every name by itself, in any case and without its hyphens and spaces", () => {
    const name = fc.stringMatching(/^[abé1+ -]{0,6}[abé1]$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), (names) => {
        const entities = names.map((own, i) => entityNode({ id: `method:${i}`, name: own }));
        const { find } = createSearch(graphIndex({ entities }));
        for (const [i, own] of names.entries()) {
          const joined = own.replace(/[ -]/g, "");
          const isOneWord = /^[^ ]*$/.test(own.trim());
          for (const query of [own, own.toUpperCase(), ...(isOneWord ? [joined] : [])])
            expect(idsOf(find(query))).toContain(`method:${i}`);
        }
      }),
    );
  });
});

describe("hitSelection", () => {
  it("selects what the hit names", () => {
    const hit = search.find("cifar")[0]?.hits[0];
    expect(hit && hitSelection(hit)).toEqual({ kind: "entity", id: "dataset:cifar-10" });
  });
});

describe("ready", () => {
  it("tells when the last names of a large map can be found", async () => {
    const entities = Array.from({ length: 3000 }, (_, i) =>
      entityNode({ id: `method:${i}`, name: `Swarm${i}` }),
    );
    const large = createSearch(graphIndex({ entities }));
    await large.ready;
    expect(large.find("Swarm2999")[0]?.hits[0]?.id).toBe("method:2999");
  });
});
