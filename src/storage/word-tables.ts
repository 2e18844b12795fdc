/** The word similarity of a map as Arrow tables; it is read where communities are found again. */
import { WEIGHT_UNITS } from "../graph/model.ts";
import type { WordLinks, WordSimilarity } from "../graph/model.ts";
import { ReadTable, writeTable } from "./arrow-table.ts";
import type { ReadFile } from "./read-file.ts";

const LINKS_FILE = "map/word-links.arrow";
const WORDS_FILE = "map/paper-words.arrow";

/** Writes both tables; equal similarities give equal bytes. */
export function writeWordTables({
  links,
  wordsOf,
  keywordsOf,
}: WordSimilarity): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  const units = Int32Array.from(links.weights, (weight) => Math.round(weight * WEIGHT_UNITS));
  return [
    {
      name: LINKS_FILE,
      bytes: writeTable({
        source: ["whole", links.sources],
        target: ["whole", links.targets],
        weight: ["whole", units],
      }),
    },
    {
      name: WORDS_FILE,
      bytes: writeTable({ words: ["texts", wordsOf], keywords: ["texts", keywordsOf] }),
    },
  ];
}

/**
 * Reads and checks both tables.
 * @throws "invalid FILE: REASON" where they are not of so many papers, ends are not in order, or a weight is not 0–1
 */
export async function readWordTables(
  readFile: ReadFile,
  paperCount: number,
): Promise<WordSimilarity> {
  const [linkBytes, wordBytes] = await Promise.all([readFile(LINKS_FILE), readFile(WORDS_FILE)]);
  const table = new ReadTable(WORDS_FILE, wordBytes);
  if (table.length !== paperCount) table.fail(`${table.length} rows for ${paperCount} papers`);
  const [words, keywords] = [table.textLists("words"), table.textLists("keywords")];
  const rows = Array.from({ length: paperCount }, (_, row) => row);
  return {
    links: readLinks(new ReadTable(LINKS_FILE, linkBytes), paperCount),
    wordsOf: rows.map(words),
    keywordsOf: rows.map(keywords),
  };
}

function readLinks(table: ReadTable, paperCount: number): WordLinks {
  const [sources, targets] = [table.rows("source", paperCount), table.rows("target", paperCount)];
  const at = sources.findIndex((source, row) => source >= (targets[row] ?? 0));
  if (at >= 0) table.fail(`row ${at}: the link is not in order`);
  const units = table.rows("weight", WEIGHT_UNITS + 1);
  return { sources, targets, weights: Float64Array.from(units, (unit) => unit / WEIGHT_UNITS) };
}
