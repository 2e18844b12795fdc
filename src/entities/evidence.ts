/** What speaks for a candidate: readable yes-or-no cues, which the judgement adds up. */
import { DATASET_HEADS, GENERIC_WORDS, METHOD_HEADS, TASK_HEADS } from "./boundaries.ts";
import type { Candidate } from "./candidates.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** Each named as it is told to the reader. */
export const CUES = {
  known: "known name",
  coined: "spelled like a name",
  titleName: "named before the colon of the title",
  inTitle: "in the title",
  repeated: "named more than once",
  proposed: "proposed here",
  defined: "given a short form",
  named: "introduced with its name",
  datasetHead: "called a dataset",
  listed: "in a list of datasets",
  taskHead: "ends like a task",
  methodHead: "ends like a method",
  taskCue: "called a task",
  methodCue: "called a method",
  used: "said to be used",
  evaluatedOn: "evaluated on it",
  capitalised: "written with capitals",
  lowerWord: "one plain word",
  generic: "a general word",
  holdsSmallWord: "holds a small word",
  startsLoose: "starts with a loose word",
  acronym: "a short form without its long form",
} as const;

export type Cue = keyof typeof CUES;

/** Units and general short forms, which look like names and are none. */
const NO_NAMES =
  /^(?:[0-9][dk]s?|gpus?|cpus?|tpus?|api|ai|ml|dl|nlp|cv|iid|sota|id|ids|url|pdf|sgd|fid|psnr|ssim|map|iou|auc|bleu|f1|flops?|macs?|fps|hz|gb|mb|ms|top-\d|\d.*|rgb|cad|usa?|eu|q&a|a100|h100|v100|rtx|nvidia|ieee|acm|github|openai|google|meta|microsoft|huggingface|arxiv|i\.i\.d|non-i\.i\.d)$/i;

const PROPOSING =
  /^(?:propose|proposes|proposed|introduce|introduces|introduced|present|presents|presenting|develop|design|devise|release|contribute|proposing|introducing)$/;
const USING =
  /^(?:using|with|via|by|uses?|employs?|leverages?|leveraging|adopts?|utilizes?|utilizing|through|apply|applying)$/;
const EVALUATING = /\b(?:on|datasets?|benchmarks?|evaluat\w+|experiments?|results?|corpora)\b/i;
const LOOSE_START = /(?:ly|ing|ed)$/;

/** The cues that hold for a candidate, in the order of CUES. */
export function findCues(candidate: Candidate, reading: Reading): Cue[] {
  const { occurrences, entry, key } = candidate;
  const spelled = occurrences.filter((o) => o.spelledOut === null);
  const own = spelled.length > 0 ? spelled : occurrences;
  const some = (test: (o: Occurrence) => boolean) => own.some(test);
  const first = own[0];
  const stems =
    first === undefined ? [] : first.run.slice(first.first, first.last).map((a) => a.lower);
  const last = stems.at(-1)?.replace(/s$/, "") ?? "";
  const wordCount = first === undefined ? 0 : first.text.split(/\s+/).length;
  const isCoined = some((o) => looksCoined(o));
  const holds: Record<Cue, boolean> = {
    known: entry !== null && !(candidate.isWeak && !reading.longForms.has(key)),
    coined: isCoined,
    titleName: some(
      (o) => o.field === "title" && o.first === 0 && /^\s*:/.test(o.run[o.last]?.gap ?? ""),
    ),
    inTitle: some((o) => o.field === "title"),
    repeated: new Set(own.map((o) => `${o.field}${String(o.start)}`)).size > 1,
    proposed: some((o) => wordsBefore(o, 4).some((w) => PROPOSING.test(w))),
    defined: reading.longForms.has(key),
    named: some((o) =>
      /^(?:called|named|dubbed|termed|namely|coined)$/.test(wordsBefore(o, 1)[0] ?? ""),
    ),
    datasetHead: some((o) => DATASET_HEADS.has(wordAfter(o))),
    listed: isCoined && some((o) => isListed(o)),
    taskHead: TASK_HEADS.has(last),
    methodHead: METHOD_HEADS.has(last),
    taskCue: some((o) => /^(?:tasks?|problems?|setting)$/.test(wordAfter(o))),
    methodCue: some(
      (o) =>
        METHOD_HEADS.has(wordAfter(o).replace(/s$/, "")) ||
        /^(?:method|approach|technique)s?$/.test(wordAfter(o)),
    ),
    used: some((o) => USING.test(wordsBefore(o, 1)[0] ?? "")),
    evaluatedOn: some((o) => /^(?:on|in)$/.test(wordsBefore(o, 1)[0] ?? "")),
    capitalised: some(
      (o) => o.field === "abstract" && !(o.run[o.first]?.isFirst ?? true) && isCapitalised(o),
    ),
    lowerWord: wordCount === 1 && own.every((o) => o.text === o.text.toLowerCase()),
    generic: wordCount === 1 && (GENERIC_WORDS.has(key) || GENERIC_WORDS.has(stems[0] ?? "")),
    holdsSmallWord: some((o) =>
      /\s(?:of|for|from|with|in|to|as|by|and|the|through|via|on|at|a|an)\s/.test(o.text),
    ),
    startsLoose: LOOSE_START.test(stems[0] ?? "") && entry === null,
    acronym: wordCount === 1 && entry === null && /^\p{Lu}{2,4}s?$/u.test(first?.text ?? ""),
  };
  return (Object.keys(CUES) as Cue[]).filter((cue) => holds[cue]);
}

/** Capitals or digits inside a word, or a sign: "FedAvg", "GPT-4V", "PA&DA", "QuIP#", "f-distill" only by its list. */
export function looksCoined({ text }: Occurrence): boolean {
  if (/\s/.test(text) || NO_NAMES.test(text)) return false;
  return (
    /\p{L}[\p{Lu}]|\p{Lu}.*\d|\p{L}\d|[+#&]|\p{Lu}\p{Ll}*-\p{Lu}/u.test(text) &&
    /\p{Lu}/u.test(text)
  );
}

function isCapitalised({ text }: Occurrence): boolean {
  return text
    .split(/[\s-]+/)
    .every((word) => /^(?:[\p{Lu}\d]|of$|for$|with$|and$|from$|to$|in$|the$)/u.test(word));
}

/** The lower-case words before, nearest first. */
function wordsBefore({ run, first }: Occurrence, count: number): string[] {
  return run
    .slice(Math.max(0, first - count), first)
    .map((atom) => atom.lower)
    .reverse();
}

function wordAfter({ run, last }: Occurrence): string {
  const next = run[last];
  return next?.joint === "spaced" ? next.lower : "";
}

/** In a sentence about data, after "on" or beside commas, with another name before or after. */
function isListed({ run, first, last }: Occurrence): boolean {
  const before = run
    .slice(0, first)
    .map((a) => a.lower)
    .join(" ");
  const hasNeighbour =
    /^\s?,/.test(run[last]?.gap ?? "") ||
    /^\s?,/.test(run[first]?.gap ?? "") ||
    run[last]?.lower === "and" ||
    run[first - 1]?.lower === "and";
  return EVALUATING.test(before) && (hasNeighbour || run[first - 1]?.lower === "on");
}
