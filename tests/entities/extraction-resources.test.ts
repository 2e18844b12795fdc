import { describe, expect, it } from "vitest";
import { readResources } from "../../src/entities/extraction-resources.ts";
import { resources } from "./helpers.ts";

describe("readResources", () => {
  it("parses the lexicon, the phrase table and the model", () => {
    const { lexicon, phrases, model } = readResources({ ...resources, phrases: "pruning\tcc8" });
    expect(lexicon.get("fedavg")?.[0]?.entry).toMatchObject({ name: "FedAvg", type: "method" });
    expect(phrases.get("pruning")).toMatchObject({ free: 6, any: 6, keyword: 4, title: 0 });
    expect(model.entity.bias).toBeLessThan(0);
  });

  it("gives each reader a vocabulary of its own", () => {
    expect(readResources(resources).vocabulary).not.toBe(readResources(resources).vocabulary);
  });

  it.each(["", "{", "{}", "null"])("throws at the model %j", (model) => {
    expect(() => readResources({ ...resources, model })).toThrow();
  });
});
