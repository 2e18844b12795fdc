/** Where the commands look when no folder is given: the only paths that take the repository for granted. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Lexicons, model, labelled papers. */
export const DATA_FOLDER = join(ROOT, "data");
/** The corpus that the page comes with, in the folder of data. */
export const EMBEDDED_FILE = "papers/trending-papers.txt";
export const EMBEDDED_CORPUS = join(DATA_FOLDER, EMBEDDED_FILE);
/** The map that the page is built with. */
export const MAP_FOLDER = join(ROOT, "public");
/** Findings of papers that were extracted before. */
export const CACHE_FOLDER = join(ROOT, ".cache/findings");
/** Corpora and labelled papers that the repository cannot hold: beside it, or where PAPERLOOM_SHARED says. */
export const SHARED_FOLDER = process.env["PAPERLOOM_SHARED"] ?? join(ROOT, "../shared");

/** Papers of others, some with keywords, one JSON object a line. */
export const DAILY_PAPERS = join(SHARED_FOLDER, "corpora/daily-papers.jsonl.gz");
export const CONFERENCE_PAPERS = join(SHARED_FOLDER, "corpora/conference-papers.jsonl.gz");
/** Papers of many fields, some with keywords of their authors, likewise. */
export const FIELD_PAPERS = join(SHARED_FOLDER, "corpora/fields.jsonl.gz");
/** Piles of papers with the groups that readers made of them. */
export const GROUPS_FOLDER = join(SHARED_FOLDER, "gold/groups");
