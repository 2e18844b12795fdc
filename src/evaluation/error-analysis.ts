/** What an extraction got wrong on labelled papers, each mistake with the sentence it stands in. */
import { compareText } from "../base/compare-text.ts";
import { groupBy } from "../base/group-by.ts";
import { matchEntities, scoringForm } from "./gold.ts";
import type { GoldEntity, GoldPaper } from "./gold.ts";
import { splitSentences } from "../entities/text/part-of-speech.ts";
import type { PredictedEntity } from "./predictions.ts";
import type { Mistake } from "./mistake.ts";

/** A labelled paper with its predictions; the maps lead from the index of a prediction to that of its label. */
export interface MatchedPaper {
  paper: GoldPaper;
  predicted: readonly PredictedEntity[];
  typed: ReadonlyMap<number, number>;
  untyped: ReadonlyMap<number, number>;
}

/** Mistakes paper by paper (missed, spurious, mistyped), then those across papers (merged, split). */
export function analyseErrors(papers: readonly MatchedPaper[]): Mistake[] {
  const labels = papers.flatMap(listMatchedLabels);
  return [
    ...papers.flatMap(findInPaper),
    ...findDivided(
      labels,
      (n) => n.predicted.id,
      (n) => scoringForm(n.gold.name),
      describeMerged,
    ),
    ...findDivided(
      labels,
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

/** A label and the prediction that matches it, whatever their types: links between papers do not ask for the type. */
interface MatchedLabel {
  paper: GoldPaper;
  gold: GoldEntity;
  predicted: PredictedEntity;
}

function listMatchedLabels({ paper, predicted, untyped }: MatchedPaper): MatchedLabel[] {
  return [...untyped].flatMap(([p, g]) => {
    const [one, gold] = [predicted[p], paper.entities[g]];
    return one === undefined || gold === undefined ? [] : [{ paper, gold, predicted: one }];
  });
}

/** One mistake for each part of a divided whole but the commonest, which counts as right. */
function findDivided(
  labels: readonly MatchedLabel[],
  wholeOf: (label: MatchedLabel) => string,
  partOf: (label: MatchedLabel) => string,
  describe: (label: MatchedLabel, right: MatchedLabel) => Mistake,
): Mistake[] {
  return [...groupBy(labels, wholeOf)].flatMap(([, whole]) => {
    const parts = [...groupBy(whole, partOf)].sort(
      ([a, one], [b, two]) => two.length - one.length || compareText(a, b),
    );
    const [right] = parts[0]?.[1] ?? [];
    return parts
      .slice(1)
      .flatMap(([, [label]]) => (label && right ? [describe(label, right)] : []));
  });
}

function describeMerged({ paper, gold, predicted }: MatchedLabel, right: MatchedLabel): Mistake {
  const prediction = describePrediction(paper, predicted);
  return { kind: "merged", ...prediction, others: [gold.name, right.gold.name] };
}

function describeSplit({ paper, gold, predicted }: MatchedLabel, right: MatchedLabel): Mistake {
  const { type, name } = gold;
  const prediction = describePrediction(paper, predicted);
  return { kind: "split", ...prediction, type, name, others: [predicted.id, right.predicted.id] };
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
