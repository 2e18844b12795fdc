/** What an extraction got wrong on labelled papers, each mistake with the sentence it stands in. */
import { compareText } from "../base/compare-text.ts";
import { groupBy } from "../base/group-by.ts";
import { matchEntities, scoringForm } from "./gold.ts";
import type { GoldEntity, GoldPaper } from "./gold.ts";
import { splitSentences } from "../entities/text/part-of-speech.ts";
import type { PredictedEntity } from "./predictions.ts";
import type { EntityType } from "../entities/entity-types.ts";

/**
 * missed: a required label that nothing answers to; spurious: a prediction that answers to no label;
 * mistyped: both, of each other; merged: one predicted id for two labelled names; split: one labelled name
 * under two predicted ids.
 */
export interface Mistake {
  kind: MistakeKind;
  paperId: string;
  /** As labelled of a missed or split entity, else as predicted; so the name. */
  type: EntityType;
  name: string;
  /** How sure the prediction was, 0–1; null for a missed entity. */
  confidence: number | null;
  /** Mistyped: the labelled type; merged: both labelled names; split: both predicted ids; else none. */
  others: string[];
  /** Of this paper, on one line; the title where no sentence has the name. */
  sentence: string;
}

/** A labelled paper, what was predicted for it, and which label, by index, each prediction answers to. */
export interface MatchedPaper {
  paper: GoldPaper;
  predicted: readonly PredictedEntity[];
  typed: ReadonlyMap<number, number>;
  untyped: ReadonlyMap<number, number>;
}

/** Paper by paper what is missed, spurious or mistyped; then what is merged and split across papers. */
export function analyseErrors(papers: readonly MatchedPaper[]): Mistake[] {
  const namings = papers.flatMap(listPaperLabels);
  return [
    ...papers.flatMap(findInPaper),
    ...findDivided(
      namings,
      (n) => n.predicted.id,
      (n) => scoringForm(n.gold.name),
      describeMerged,
    ),
    ...findDivided(
      namings,
      (n) => scoringForm(n.gold.name),
      (n) => n.predicted.id,
      describeSplit,
    ),
  ];
}

function findInPaper({ paper, predicted, typed }: MatchedPaper): Mistake[] {
  const answered = new Set(typed.values());
  const unanswered = paper.entities.filter((_, at) => !answered.has(at));
  const unmatched = predicted.filter((_, at) => !typed.has(at));
  const mistyped = matchEntities(unanswered, unmatched, false);
  const excused = new Set(mistyped.values());
  const missed = unanswered.filter((gold, at) => gold.required && !excused.has(at));
  return [
    ...missed.map((gold) => ({
      ...{ kind: "missed" as const, paperId: paper.id, type: gold.type, name: gold.name },
      ...{ confidence: null, others: [], sentence: sentenceOfGold(paper, gold) },
    })),
    ...unmatched.map((one, at) => {
      const gold = unanswered[mistyped.get(at) ?? -1];
      return {
        ...{ kind: gold === undefined ? ("spurious" as const) : ("mistyped" as const) },
        ...describePrediction(paper, one),
        others: gold === undefined ? [] : [gold.type],
      };
    }),
  ];
}

/** A label and the prediction that answers to it; links between papers do not ask for the type. */
interface PaperLabel {
  paper: GoldPaper;
  gold: GoldEntity;
  predicted: PredictedEntity;
}

function listPaperLabels({ paper, predicted, untyped }: MatchedPaper): PaperLabel[] {
  return [...untyped].flatMap(([p, g]) => {
    const [one, gold] = [predicted[p], paper.entities[g]];
    return one === undefined || gold === undefined ? [] : [{ paper, gold, predicted: one }];
  });
}

/** Where what should be one is several: the commonest is right, and each other one a mistake, told once. */
function findDivided(
  namings: readonly PaperLabel[],
  wholeOf: (naming: PaperLabel) => string,
  partOf: (naming: PaperLabel) => string,
  tell: (naming: PaperLabel, right: PaperLabel) => Mistake,
): Mistake[] {
  return [...groupBy(namings, wholeOf)].flatMap(([, whole]) => {
    const parts = [...groupBy(whole, partOf)].sort(
      ([a, one], [b, two]) => two.length - one.length || compareText(a, b),
    );
    const [right] = parts[0]?.[1] ?? [];
    return parts.slice(1).flatMap(([, [naming]]) => (naming && right ? [tell(naming, right)] : []));
  });
}

function describeMerged({ paper, gold, predicted }: PaperLabel, right: PaperLabel): Mistake {
  const told = describePrediction(paper, predicted);
  return { kind: "merged", ...told, others: [gold.name, right.gold.name] };
}

function describeSplit({ paper, gold, predicted }: PaperLabel, right: PaperLabel): Mistake {
  const { type, name } = gold;
  const told = describePrediction(paper, predicted);
  return { kind: "split", ...told, type, name, others: [predicted.id, right.predicted.id] };
}

function describePrediction(paper: GoldPaper, predicted: PredictedEntity) {
  const { type, name, confidence, mentions } = predicted;
  const [first] = mentions;
  const sentence =
    first?.field === "abstract"
      ? sentenceWhere(paper, (start, end) => start <= first.start && first.start < end)
      : oneLine(paper.title);
  return { paperId: paper.id, type, name, confidence, sentence };
}

function sentenceOfGold(paper: GoldPaper, { name, mentions }: GoldEntity): string {
  const said = [name, ...mentions].map((text) => text.toLowerCase());
  const isSaidIn = (text: string) => said.some((one) => text.toLowerCase().includes(one));
  if (isSaidIn(paper.title)) return oneLine(paper.title);
  return sentenceWhere(paper, (start, end) => isSaidIn(paper.abstract.slice(start, end)));
}

function sentenceWhere(
  { title, abstract }: GoldPaper,
  isMeant: (start: number, end: number) => boolean,
): string {
  const found = splitSentences(abstract).find(({ start, end }) => isMeant(start, end));
  return oneLine(found === undefined ? title : abstract.slice(found.start, found.end));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** See mistakes. */
export const MISTAKE_KINDS = ["spurious", "mistyped", "merged", "split", "missed"] as const;

export type MistakeKind = (typeof MISTAKE_KINDS)[number];
