/** Texts of papers in shards of `PAPERS_PER_SHARD`, each fetched when one of its papers is opened. */
import * as v from "valibot";
import type { Mention, PaperEntity, Span } from "../entities/entity.ts";
import { PAPER_TEXT_SCHEMA } from "./json-schema.ts";
import type { PaperNode, LoadedPaper, PaperText } from "../graph/model.ts";
import { fieldText, TEXT_FIELD_NUMBERS, TEXT_FIELDS, type TextField } from "../papers/paper.ts";
import { parseJson } from "./parse-json.ts";
import type { ReadFile } from "./read-file.ts";

/** Papers of a shard: some 300 kB of JSON, a tenth of a second on a slow line. */
export const PAPERS_PER_SHARD = 64;

/** Path of shard number `shard`, from 0: "map/texts/00012.json". */
export function shardName(shard: number): string {
  return `map/texts/${String(shard).padStart(5, "0")}.json`;
}

/** Writes a shard as JSON, one paper a line; mentions have offsets instead of their text. */
export function writeShard(papers: readonly PaperNode[]): string {
  const lines = papers.map(({ abstract, keywords, links, sentences, entities }) =>
    JSON.stringify({
      abstract,
      keywords,
      links,
      sentences: sentences.map(({ start, end }) => [start, end]),
      entities: entities.map(({ reason, mentions }) => ({
        reason,
        mentions: mentions.map(({ field, start, end }) => [TEXT_FIELD_NUMBERS[field], start, end]),
      })),
    }),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}

/**
 * Parses and checks a shard.
 * @param papers those of the shard, in its order
 * @throws "invalid map/texts/00012.json: REASON" where it is not the shard of these papers
 */
export function readShard(name: string, json: string, papers: readonly LoadedPaper[]): PaperText[] {
  const fail = (reason: string): never => {
    throw new Error(`invalid ${name}: ${reason}`);
  };
  const result = v.safeParse(v.array(PAPER_TEXT_SCHEMA), parseJson(json, fail));
  if (!result.success) return fail(v.summarize(result.issues));
  if (result.output.length !== papers.length) return fail("texts of other papers");
  return papers.map((paper, at): PaperText => {
    const stored = result.output[at];
    if (!stored || stored.entities.length !== paper.entities.length)
      return fail(`the text of another paper than ${paper.id}`);
    const { abstract, sentences, entities, ...facts } = stored;
    const text = { id: paper.id, title: paper.title, abstract, ...facts };
    const check = (start: number, end: number, field: TextField): Span =>
      start <= end && end <= fieldText(text, field).length
        ? { start, end }
        : fail(`paper ${paper.id}: nothing at ${field} ${start}–${end}`);
    return {
      ...text,
      sentences: sentences.map(([start, end]) => check(start, end, "abstract")),
      entities: paper.entities.map((link, n): PaperEntity => {
        const { reason = "", mentions = [] } = entities[n] ?? {};
        const places = mentions.map(([number, start, end]): Mention => {
          const field = TEXT_FIELDS[number];
          const place = check(start, end, field);
          return { field, ...place, text: fieldText(text, field).slice(start, end) };
        });
        return { ...link, reason, mentions: places };
      }),
    };
  });
}

/** The texts of one map; a shard is fetched once. */
export interface Texts {
  /** The text of a paper; null until it is loaded. */
  get: (paperId: string) => PaperText | null;
  /** Loads the text of a paper. Rejects where the shard is missing or invalid, or the paper unknown. */
  load: (paperId: string) => Promise<PaperText>;
}

/** Creates the texts of a map. A shard that could not be read is read again when asked for again. */
export function createTexts(papers: readonly LoadedPaper[], readFile: ReadFile): Texts {
  const rows = new Map(papers.map(({ id }, row) => [id, row]));
  const loaded = new Map<string, PaperText>();
  const shards = new Map<number, Promise<void>>();
  const loadShard = async (shard: number): Promise<void> => {
    const name = shardName(shard);
    const own = papers.slice(shard * PAPERS_PER_SHARD, (shard + 1) * PAPERS_PER_SHARD);
    const json = new TextDecoder().decode(await readFile(name));
    for (const text of readShard(name, json, own)) loaded.set(text.id, text);
  };
  return {
    get: (paperId) => loaded.get(paperId) ?? null,
    async load(paperId) {
      const row = rows.get(paperId);
      if (row === undefined) throw new Error(`no paper ${paperId}`);
      const shard = Math.floor(row / PAPERS_PER_SHARD);
      let pending = shards.get(shard);
      if (!pending) {
        pending = loadShard(shard);
        shards.set(shard, pending);
        pending.catch(() => shards.delete(shard));
      }
      await pending;
      return loaded.get(paperId) ?? Promise.reject(new Error(`no text of ${paperId}`));
    },
  };
}
