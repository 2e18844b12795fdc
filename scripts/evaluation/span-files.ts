/** Papers and sentences that others labelled, by spans of text and with their own conventions: to measure on, not to learn from. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { scoringForm } from "../../src/evaluation/gold.ts";
import type { GoldEntity, GoldPaper } from "../../src/evaluation/gold.ts";
import type { LabelledFile } from "./labelled-papers.ts";
import { ENTITY_TYPE_IDS } from "../../src/entities/entity-types.ts";

const SpannedText = v.object({
  id: v.string(),
  text: v.string(),
  spans: v.array(v.object({ type: v.string(), text: v.string() })),
});
type SpannedText = v.InferOutput<typeof SpannedText>;
type Spans = SpannedText["spans"];

/** Name and the share that is measured: every so many-th text. */
const FILES: readonly (readonly [name: string, step: number])[] = [
  ["scier.dev", 1],
  ["scierc.dev", 1],
  ["scirex.dev", 1],
  ["tdmsci.train", 3],
  ["datasetnames.train", 3],
];

/**
 * The files that are on this machine, always in the same order.
 * @param folder holds `gold/spans/`
 * @param log gets a line for each file that is missing
 * @throws where a line is not JSON of the form expected
 */
export async function readSpanFiles(
  folder: string,
  log: (line: string) => void,
): Promise<LabelledFile[]> {
  const files: LabelledFile[] = [];
  for (const [name, step] of FILES) {
    const path = join(folder, `gold/spans/${name}.jsonl.gz`);
    if (!existsSync(path)) {
      log(`${name}: not here (looked for in ${path}), so left out`);
      continue;
    }
    const lines = gunzipSync(await readFile(path))
      .toString("utf8")
      .split("\n")
      .filter(Boolean);
    const texts = lines
      .filter((_, at) => at % step === 0)
      .map((line) => v.parse(SpannedText, JSON.parse(line)));
    files.push({ name, papers: texts.map(labelText) });
  }
  return files;
}

/** The text as an abstract without a title; all that is labelled is required, and roles are unknown. */
function labelText({ id, text, spans }: SpannedText, at: number): GoldPaper {
  return { id: `${id}/${String(at)}`, title: "", abstract: text, entities: entitiesOf(spans) };
}

/** One entity for all spans of a type that are spelled alike. */
function entitiesOf(spans: Spans): GoldEntity[] {
  const byForm = new Map<string, GoldEntity>();
  for (const { type, text: name } of spans) {
    const known = ENTITY_TYPE_IDS.find((one) => one === type);
    if (known === undefined) continue;
    const form = `${known} ${scoringForm(name)}`;
    const entity = byForm.get(form);
    if (entity !== undefined) entity.mentions.push(name);
    else {
      const blank = { alsoTypes: [], role: "uses" as const, required: true };
      byForm.set(form, { name, type: known, mentions: [name], ...blank });
    }
  }
  return [...byForm.values()];
}
