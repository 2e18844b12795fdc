import { describe, expect, it } from "vitest";
import {
  createTexts,
  PAPERS_PER_SHARD,
  readShard,
  shardName,
  writeShard,
} from "../../src/storage/text-shards.ts";
import { paperEntity, paperNode } from "../view-helpers.ts";

const PAPER = paperNode({
  ...{ id: "a", title: "Bees dance", abstract: "They dance. We count." },
  keywords: ["dances", "Bees, Wild"],
  sentences: [
    { start: 0, end: 11 },
    { start: 12, end: 21 },
  ],
  entities: [paperEntity("task:dance", ["title", 5, 10], ["abstract", 5, 10], ["keywords", 0, 5])],
});

interface Stored {
  abstract: string;
  links: { kind: string; url: string }[];
  sentences: number[][];
  entities: { reason: string; mentions: number[][] }[];
}

/** The stored form of the paper above, damaged. */
function storedWith(damage: (text: Stored) => void): string {
  const [text] = JSON.parse(writeShard([PAPER])) as [Stored];
  damage(text);
  return JSON.stringify([text]);
}

describe("shardName", () => {
  it("is a path with five digits", () => {
    expect(shardName(12)).toBe("map/texts/00012.json");
  });
});

describe("readShard", () => {
  it("gives back what writeShard wrote, with the texts of mentions", () => {
    const [text] = readShard("x.json", writeShard([PAPER]), [PAPER]);
    const { id, title, abstract, keywords, links, sentences, entities } = PAPER;
    expect(text).toEqual({
      ...{ id, title, abstract, keywords, links, sentences },
      entities: entities.map((entity) => ({
        ...entity,
        mentions: entity.mentions.map((mention) => ({ ...mention, text: "dance" })),
      })),
    });
  });

  it.each<[string, string, RegExp]>([
    ["no JSON", "[", /^invalid x\.json: not JSON/],
    ["no list", "{}", /^invalid x\.json: /],
    ["too few papers", "[]", /^invalid x\.json: texts of other papers$/],
    ["a null", "[null]", /^invalid x\.json: /],
    [
      "an address that runs",
      storedWith(({ links }) => links.push({ kind: "code", url: "javascript:alert(1)" })),
      /^invalid x\.json: /,
    ],
    [
      "an entity more than the paper has",
      storedWith(({ entities }) => entities.push({ reason: "", mentions: [[0, 0, 1]] })),
      /^invalid x\.json: the text of another paper than a$/,
    ],
    [
      "an entity without mentions",
      storedWith(({ entities }) => entities[0]?.mentions.splice(0)),
      /^invalid x\.json: /,
    ],
    [
      "a mention beyond the title",
      storedWith(({ entities }) => (entities[0] = { reason: "", mentions: [[0, 5, 11]] })),
      /^invalid x\.json: paper a: nothing at title 5–11$/,
    ],
    [
      "a mention that ends before it starts",
      storedWith(({ entities }) => (entities[0] = { reason: "", mentions: [[1, 5, 4]] })),
      /^invalid x\.json: paper a: nothing at abstract 5–4$/,
    ],
    [
      "a mention of another field",
      storedWith(({ entities }) => (entities[0] = { reason: "", mentions: [[3, 0, 1]] })),
      /^invalid x\.json: /,
    ],
    [
      "a sentence beyond the abstract",
      storedWith(({ sentences }) => sentences.push([0, 22])),
      /^invalid x\.json: paper a: nothing at abstract 0–22$/,
    ],
  ])("throws on %s", (_name, json, message) => {
    expect(() => readShard("x.json", json, [PAPER])).toThrow(message);
  });
});

describe("createTexts", () => {
  const papers = Array.from({ length: PAPERS_PER_SHARD + 1 }, (_, i) =>
    paperNode({ id: `p${String(i).padStart(3, "0")}`, abstract: `Abstract ${i}` }),
  );
  /** Reads shards of these papers, counts reads, and fails as long as `isOffline`. */
  function createReader() {
    const reader = { names: [] as string[], isOffline: false };
    const readFile = (name: string) => {
      reader.names.push(name);
      if (reader.isOffline) return Promise.reject(new Error("offline"));
      const own = name === shardName(0) ? papers.slice(0, -1) : papers.slice(-1);
      return Promise.resolve(new TextEncoder().encode(writeShard(own)));
    };
    return { reader, texts: createTexts(papers, readFile) };
  }

  it("reads each shard once, also for papers asked for at once", async () => {
    const { reader, texts } = createReader();
    expect(texts.get("p001")).toBeNull();
    const [first, last] = await Promise.all([
      texts.load("p001"),
      texts.load("p064"),
      texts.load("p002"),
    ]);
    expect([first.abstract, last.abstract]).toEqual(["Abstract 1", "Abstract 64"]);
    expect(texts.get("p063")?.abstract).toBe("Abstract 63");
    expect(reader.names).toEqual([shardName(0), shardName(1)]);
  });

  it("reads a shard again that could not be read", async () => {
    const { reader, texts } = createReader();
    reader.isOffline = true;
    await expect(texts.load("p000")).rejects.toThrow("offline");
    reader.isOffline = false;
    expect((await texts.load("p000")).abstract).toBe("Abstract 0");
  });

  it("rejects a paper that is not on the map", async () => {
    await expect(createReader().texts.load("q")).rejects.toThrow("no paper q");
  });
});
