import jsonld from "jsonld";
import { describe, expect, it } from "vitest";

import { writeJsonLd } from "../../../../src/view/exports/references/json-ld.ts";
import { papersOf, sampleMap, SPICES } from "../sample-map.ts";

const SCHEMA = "https://schema.org/";
const OFFLINE = {
  documentLoader: () => Promise.reject(new Error("a network")),
} as unknown as jsonld.Options.Expand;

describe.each(SPICES)("writeJsonLd of a %s map", (_name, spice) => {
  const index = sampleMap(spice);
  const papers = papersOf(index, spice);
  const text = writeJsonLd(papers, index, `made of ${spice}`);
  const document = () => JSON.parse(text) as jsonld.JsonLdDocument;

  it("gives a processor every paper and entity without a network", async () => {
    const nodes = await jsonld.expand(document(), OFFLINE);
    const namesOf = (type: string) =>
      nodes
        .filter((node) => (node["@type"] as string[] | undefined)?.includes(SCHEMA + type))
        .map((node) => (node[`${SCHEMA}name`] as [{ "@value": string }])[0]["@value"]);
    expect(namesOf("ScholarlyArticle")).toEqual(papers.map(({ title }) => title));
    expect(namesOf("Dataset")).toEqual([`CIFAR ${spice}`]);
    expect(namesOf("DefinedTerm")).toEqual(["FedAvg"]);
  });

  it("states each time that a paper names an entity", async () => {
    const options = { ...OFFLINE, format: "application/n-quads" as const };
    const quads = (await jsonld.toRDF(document(), options)) as unknown as string;
    expect(quads.match(/<https:\/\/schema\.org\/mentions>/g)).toHaveLength(4);
  });

  it("says what an entity is a kind of", async () => {
    const nodes = await jsonld.expand(document(), OFFLINE);
    const broader = nodes.flatMap(
      (node) => (node["http://www.w3.org/2004/02/skos/core#broader"] as { "@id": string }[]) ?? [],
    );
    expect(broader).toEqual([{ "@id": "urn:paperloom:entity:dataset%3Acifar" }]);
  });

  it("has the keywords of the papers", async () => {
    const nodes = await jsonld.expand(document(), OFFLINE);
    const keywords = nodes.flatMap(
      (node) => (node[`${SCHEMA}keywords`] as { "@value": string }[] | undefined) ?? [],
    );
    expect(keywords.map((one) => one["@value"])).toEqual(papers.flatMap((one) => one.keywords));
  });

  it("carries no address that is no web page", () => {
    expect(text).not.toMatch(/javascript:|data:text/);
  });
});
