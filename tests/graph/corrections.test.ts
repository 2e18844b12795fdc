import { describe, expect, it } from "vitest";
import { applyCorrections, readCorrections } from "../../src/graph/corrections.ts";
import { corpus, entityId } from "./helpers.ts";

const { extraction } = corpus({ a: ["FedAvg", "CIFAR"], b: ["FedAvg"], c: ["BERT"] });
const FEDAVG = entityId("FedAvg");

function namesOf(paper: number, corrected = extraction): string[] {
  return corrected.papers[paper]?.entities.map((named) => named.entityId) ?? [];
}

describe("readCorrections", () => {
  const read = (corrections: unknown, version = 1) =>
    readCorrections(JSON.stringify({ version, corrections }));

  it("reads what is rejected and renamed", () => {
    const rename = { kind: "rename", entityId: FEDAVG, name: "Federated Averaging" };
    expect(read([{ kind: "reject", entityId: FEDAVG }, rename])).toEqual([
      { kind: "reject", entityId: FEDAVG, paperId: null },
      rename,
    ]);
  });

  it("throws on what it does not know, saying where", () => {
    expect(() => read([{ kind: "explode", entityId: FEDAVG }])).toThrow(
      /^invalid corrections: corrections\.0\.kind: .*"explode"$/,
    );
    expect(() => read([{ kind: "rename", entityId: FEDAVG, name: " " }])).toThrow(
      "invalid corrections: corrections.0.name: expected a name",
    );
    expect(() => read([], 2)).toThrow(/^invalid corrections: version: .*2$/);
    expect(() => readCorrections("{")).toThrow("invalid corrections: not JSON");
  });
});

describe("applyCorrections", () => {
  it("rejects an entity everywhere, and changes nothing else", () => {
    const corrections = [{ kind: "reject" as const, entityId: FEDAVG, paperId: null }];
    const corrected = applyCorrections(extraction, corrections).extraction;
    expect(corrected.entities.map(({ id }) => id)).toEqual([entityId("BERT"), entityId("CIFAR")]);
    expect(namesOf(0, corrected)).toEqual([entityId("CIFAR")]);
    expect(namesOf(1, corrected)).toEqual([]);
    expect(corrected.papers[2]).toBe(extraction.papers[2]);
    expect(namesOf(0)).toEqual([FEDAVG, entityId("CIFAR")]);
  });

  it("rejects an entity in one paper, and keeps it while another names it", () => {
    const once = { kind: "reject" as const, entityId: FEDAVG, paperId: "a" };
    const corrected = applyCorrections(extraction, [once]).extraction;
    expect(namesOf(0, corrected)).toEqual([entityId("CIFAR")]);
    expect(namesOf(1, corrected)).toEqual([FEDAVG]);
    const both = applyCorrections(extraction, [once, { ...once, paperId: "b" }]).extraction;
    expect(both.entities.map(({ id }) => id)).not.toContain(FEDAVG);
  });

  it("renames an entity, keeping its id and its old name as another spelling", () => {
    const rename = { kind: "rename" as const, entityId: FEDAVG, name: "Federated Averaging" };
    const corrected = applyCorrections(extraction, [rename]).extraction;
    expect(corrected.entities.find(({ id }) => id === FEDAVG)).toEqual({
      id: FEDAVG,
      name: "Federated Averaging",
      type: "method",
      otherNames: ["FedAvg"],
    });
    expect(corrected.papers).toBe(extraction.papers);
  });

  it("tells which corrections change nothing, and applies the rest", () => {
    const { extraction: corrected, unmatched } = applyCorrections(extraction, [
      { kind: "reject", entityId: "method:nothing", paperId: null },
      { kind: "reject", entityId: FEDAVG, paperId: "c" },
      { kind: "rename", entityId: FEDAVG, name: "BERT" },
      { kind: "rename", entityId: FEDAVG, name: "FedAvg" },
      { kind: "reject", entityId: entityId("BERT"), paperId: null },
    ]);
    expect(unmatched).toEqual([
      "reject: no entity method:nothing",
      "reject: c does not name method:fedavg",
      "rename: method:bert is called BERT already",
      "rename: method:fedavg is called FedAvg already",
    ]);
    expect(corrected.entities.map(({ id }) => id)).toEqual([entityId("CIFAR"), FEDAVG]);
  });
});
