import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadResources } from "../src/node/load-resources.ts";
import { writeMapFiles } from "../src/storage/map-files.ts";
import { buildMap } from "../src/pipeline.ts";
import { hashOf, readerOf, readWhole } from "./storage/map-files.ts";
import type { BuiltMap, Progress } from "../src/pipeline.ts";
import { drainSources } from "../src/papers/files/unpack-file.ts";
import { extractFromPapers } from "../src/entities/extract-entities.ts";
import { DATA_FOLDER } from "../scripts/project-paths.ts";
import type { PaperFindings } from "../src/entities/findings.ts";

const resources = await loadResources(DATA_FOLDER);
const corpus = {
  name: "trending-papers.txt",
  text: readFileSync(new URL("../data/papers/trending-papers.txt", import.meta.url), "utf8"),
};

describe("buildMap", { timeout: 60_000 }, () => {
  const steps: Progress["step"][] = [];
  let built: BuiltMap;
  let findings: PaperFindings[] = [];
  beforeAll(async () => {
    built = await buildMap([corpus], resources, {
      seed: 1,
      onProgress: ({ step }) => steps.at(-1) !== step && steps.push(step),
      extractAll: (...args) => (findings = extractFromPapers(...args)),
    });
  });

  it("maps the embedded corpus: every paper, several communities, all steps and papers reported", async () => {
    const { graph, report } = built;
    expect(steps).toEqual(["read", "extract", "canonical", "links", "communities", "layout"]);
    const counts = { recordCount: 86, paperCount: 86, mergedCount: 0 };
    expect(report).toEqual({
      sources: [{ name: corpus.name, format: "pasted listing", ...counts }],
      mergedCount: 0,
      shares: { abstract: 1, keywords: 0, date: 1, code: 0.314 },
      problems: [],
    });
    expect(graph.papers).toHaveLength(86);
    expect(graph.communities.length).toBeGreaterThan(4);
    expect(graph.build.modularity).toBeGreaterThan(0.45);
    expect(graph.build.area).toBe("machine-learning");
    expect(await readWhole(readerOf(writeMapFiles(graph)))).toEqual(graph);
  });

  it("gives the same bytes for the same sources in any order", async () => {
    const parts = [0.3, 0.2].map((share) => corpus.text.slice(0, share * corpus.text.length));
    const sources = parts.map((text, at) => ({ name: `${at}.txt`, text }));
    const bytesOf = async (order: typeof sources) =>
      hashOf((await buildMap(order, resources, { seed: 1 })).graph);
    expect(await bytesOf([...sources].reverse())).toBe(await bytesOf(sources));
  });

  it("gives the same bytes for the same listing, shuffled, under another name", async () => {
    const [boilerplate = "", papers = ""] = corpus.text.split("\nMar 14\n\n");
    const paragraphs = papers.trim().split("\n\n");
    const pairs = paragraphs.flatMap((title, i) =>
      i % 2 === 0 ? [`${title}\n\n${paragraphs[i + 1]}`] : [],
    );
    expect(pairs).toHaveLength(86);
    const text = [`${boilerplate}\nMar 14`, ...pairs.reverse()].join("\n\n");
    const { graph } = await buildMap([{ name: "shuffled.txt", text }], resources, { seed: 1 });
    expect(hashOf(graph)).toBe(hashOf(built.graph));
  });

  it("gives an empty map and a problem where there is no paper", async () => {
    const { graph, report } = await buildMap([{ name: "x.txt", text: "hello" }], resources, {
      seed: 1,
    });
    expect(graph.papers).toEqual([]);
    expect(report.problems).toHaveLength(1);
    expect((await buildMap([], resources, { seed: 1 })).graph.communities).toEqual([]);
  });

  it("changes only what corrections name", async () => {
    const { graph } = built;
    const [entity] = graph.entities.filter(({ papers }) => papers.length === 1);
    const entityId = entity?.id ?? "";
    const { graph: corrected } = await buildMap([corpus], resources, {
      seed: 1,
      extractAll: () => findings,
      corrections: [{ kind: "rename", entityId, name: "Another Name" }],
    });
    const renamed = corrected.entities.find(({ id }) => id === entityId);
    expect(renamed).toEqual({
      ...entity,
      name: "Another Name",
      otherNames: [...(entity?.otherNames ?? []), entity?.name].sort(),
    });
    const others = ({ entities }: typeof graph) => entities.filter(({ id }) => id !== entityId);
    expect(others(corrected)).toEqual(others(graph));
    expect({ ...corrected, entities: [] }).toEqual({ ...graph, entities: [] });
  });

  it("takes sources from a generator, and leaves an array as it is", async () => {
    const text = `[{ "title": "Pruning of BERT" }, { "title": "A Study of BERT" }]`;
    const sources = [{ name: "a.json", text }];
    const { graph } = await buildMap(sources, resources, { seed: 1 });
    expect(graph.papers).toHaveLength(2);
    expect(sources).toEqual([{ name: "a.json", text }]);
    expect((await buildMap(drainSources(sources), resources, { seed: 1 })).graph).toEqual(graph);
    expect(sources).toEqual([]);
  });

  it("throws on an invalid seed before any work", async () => {
    await expect(buildMap([corpus], resources, { seed: -1 })).rejects.toThrow("invalid seed: -1");
  });
});
