import { describe, expect, it } from "vitest";
import { readCorrections, writeCorrections } from "../../src/corrections/corrections.ts";
import type { Correction } from "../../src/corrections/corrections.ts";

const FEDAVG = "method:fedavg";
const SAM = "method:segment-anything-model";

describe("readCorrections", () => {
  const read = (corrections: unknown, version = 1) =>
    readCorrections(JSON.stringify({ version, corrections }));

  it("reads every kind, with a paper and without", () => {
    const corrections = [
      { kind: "reject", entityId: FEDAVG },
      { kind: "rename", entityId: FEDAVG, name: "Federated Averaging", paperId: null },
      { kind: "merge", entityId: FEDAVG, intoId: "method:bert", paperId: "a" },
      { kind: "split", entityId: SAM, spelling: "SAM" },
      { kind: "retype", entityId: FEDAVG, type: "task" },
    ];
    expect(read(corrections)).toEqual(corrections);
  });

  it("reads a former name of split", () => {
    const split = { entityId: SAM, spelling: "SAM", paperId: "a" };
    expect(read([{ kind: "neverMerge", ...split }])).toEqual([{ kind: "split", ...split }]);
    expect(() => read([{ kind: "neverMerge", entityId: SAM }])).toThrow(
      /^invalid corrections: corrections\.0\.spelling: /,
    );
  });

  it("throws on what it does not know, saying where", () => {
    expect(() => read([{ kind: "explode", entityId: FEDAVG }])).toThrow(
      /^invalid corrections: corrections\.0\.kind: .*"explode"$/,
    );
    expect(() => read([{ kind: "rename", entityId: FEDAVG, name: " " }])).toThrow(
      "invalid corrections: corrections.0.name: expected a name",
    );
    expect(() => read([{ kind: "retype", entityId: FEDAVG, type: "metric" }])).toThrow(
      /^invalid corrections: corrections\.0\.type: .*"metric"$/,
    );
    expect(() => read([], 2)).toThrow(/^invalid corrections: version: .*2$/);
    expect(() => readCorrections("{")).toThrow("invalid corrections: not JSON");
  });
});

describe("writeCorrections", () => {
  it("writes what is read back, one correction a line", () => {
    const corrections: Correction[] = [
      { kind: "rename", entityId: FEDAVG, name: 'Federated "Averaging"' },
      { kind: "nameCommunity", communityId: "red", name: "Red\u2028things" },
    ];
    const text = writeCorrections(corrections);
    expect(readCorrections(text)).toEqual([
      corrections[0],
      { kind: "nameCommunity", communityId: "red", name: "Red things" },
    ]);
    expect(text.trimEnd().split("\n")).toHaveLength(4);
    expect(readCorrections(writeCorrections([]))).toEqual([]);
  });
});
