/** Recall of the keywords that came with the papers of a corpus: how many the extraction finds in their texts. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import type { Extraction } from "../../src/entities/entity.ts";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { extractEntities } from "../../src/entities/extract-entities.ts";
import { formsOf, scoringForm } from "../../src/evaluation/gold.ts";
import { predictionsOf } from "../../src/evaluation/predictions.ts";
import type { Paper } from "../../src/papers/paper.ts";
import { standsIn } from "./stands-in.ts";
import { paperOf } from "../../src/training/labelled-candidates.ts";
import { byEntityType, ENTITY_TYPE_IDS } from "../../src/entities/entity-types.ts";
import type { EntityType } from "../../src/entities/entity-types.ts";

const KeywordedPaper = v.object({
  id: v.string(),
  title: v.string(),
  abstract: v.string(),
  keywords: v.optional(v.nullable(v.array(v.string())), []),
});
type KeywordedPaper = v.InferOutput<typeof KeywordedPaper>;

export interface KeywordRecall {
  paperCount: number;
  /** Keywords that stand literally in the text of their paper, each spelling once a paper. */
  keywordCount: number;
  /** The share of these that an entity of the paper is named or mentioned as, 0–1. */
  found: number;
  /** The share of papers that name at least one of each type, 0–1. */
  papersWith: Record<EntityType, number>;
}

/**
 * Papers with keywords from gzipped lines of JSON; null where the file is missing.
 * @param log gets a line where it is missing
 * @throws where a line is not JSON of the form expected
 */
export async function readKeywordedPapers(
  path: string,
  log: (line: string) => void,
): Promise<KeywordedPaper[] | null> {
  if (!existsSync(path)) {
    log(`daily-papers: not here (looked for in ${path}), so left out`);
    return null;
  }
  const lines = gunzipSync(await readFile(path))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);
  return lines.map((line) => v.parse(KeywordedPaper, JSON.parse(line)));
}

/** What the extraction finds in them; it never sees their keywords. */
export function extractKeyworded(
  papers: readonly KeywordedPaper[],
  resources: ResourceTexts,
): Extraction {
  return extractEntities(papers.map(toPaper), resources);
}

function toPaper({ id, title, abstract }: KeywordedPaper): Paper {
  return paperOf({ id, title, abstract });
}

/** All zero for no papers. */
export function measureKeywords(
  papers: readonly KeywordedPaper[],
  extraction: Extraction,
): KeywordRecall {
  const predictions = predictionsOf(papers.map(toPaper), extraction);
  const counts = { keyword: 0, found: 0, ...byEntityType(() => 0) };
  for (const [at, paper] of papers.entries()) {
    const entities = predictions[at]?.entities ?? [];
    for (const type of ENTITY_TYPE_IDS) if (entities.some((e) => e.type === type)) counts[type]++;
    const said = entities.flatMap((e) => [e.name, ...e.mentions.map((m) => m.text)]);
    const forms = formsOf(said);
    for (const form of formsOf(keywordsInText(paper))) {
      counts.keyword++;
      if (forms.has(form)) counts.found++;
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    paperCount: papers.length,
    keywordCount: counts.keyword,
    found: share(counts.found, counts.keyword),
    papersWith: byEntityType((type) => share(counts[type], papers.length)),
  };
}

/** The keywords that stand in title or abstract as whole words, in any case. */
export function keywordsInText({ title, abstract, keywords }: KeywordedPaper): string[] {
  const texts = [title.toLowerCase(), abstract.toLowerCase()];
  return (keywords ?? []).filter((keyword) => {
    const said = keyword.trim().toLowerCase();
    return scoringForm(said) !== "" && texts.some((text) => standsIn(text, said));
  });
}
