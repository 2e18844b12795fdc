/**
 * Wider terms by sentences that say them: "woodpeckers such as the sapsucker", "BERT and other language models"
 * (M. A. Hearst, 1992, doi:10.3115/992133.992154).
 */
import type { Extraction, Mention, PaperEntity, Span, WiderTerm } from "../entity.ts";

/** Between a wider term and the first of its kinds. */
const WIDER_FIRST =
  /^(?:,? such as|,? including|,? e\.g\.,?| \((?:e\.g\.|such as|including),?|,? especially|,? notably) (?:the |an? )?$/i;
/** Between kinds in a list. */
const NEXT_KIND = /^(?:,|,? (?:and|or|as well as)|,? and the|,? the) (?:the |an? )?$/i;
/** Between the last of the kinds and their wider term. */
const WIDER_LAST = /^,? (?:and|or) other (?:kinds of |types of |forms of )?$/i;
/** Between a kind and its wider term. */
const IS_KIND =
  /^,?(?: is| are)? an? (?:kind|type|form|variant|special case|subtype|subclass) of (?:the |an? )?$/i;

interface Named extends Mention {
  entityId: string;
}

/** Finds the pairs that sentences of abstracts say, each with the first such sentence by id of paper and place. */
export function findBySentence(
  { entities, papers }: Extraction,
  abstractOf: (paperId: string) => string,
): WiderTerm[] {
  const typeById = new Map(entities.map(({ id, type }) => [id, type]));
  const sorted = [...papers].sort((a, b) => (a.paperId < b.paperId ? -1 : 1));
  return sorted.flatMap(({ paperId, sentences, entities: named }) => {
    const abstract = abstractOf(paperId);
    return sentences.flatMap((sentence) =>
      pairsOf(mentionsIn(named, sentence), abstract)
        .filter(([a, b]) => a !== b && typeById.get(a) === typeById.get(b))
        .map(([narrower, wider]): WiderTerm => {
          const evidence = { paperId, field: "abstract" as const, ...sentence };
          return { narrower, wider, rule: "sentence", evidence };
        }),
    );
  });
}

function mentionsIn(named: readonly PaperEntity[], { start, end }: Span): Named[] {
  const mentions = named.flatMap(({ entityId, mentions }) =>
    mentions
      .filter((m) => m.field === "abstract" && m.start >= start && m.end <= end)
      .map((mention) => ({ ...mention, entityId })),
  );
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Pairs of ids, narrower first. */
function pairsOf(mentions: readonly Named[], abstract: string): [string, string][] {
  const between = (a: Named, b: Named): string => abstract.slice(a.end, b.start);
  return mentions.flatMap((first, at): [string, string][] => {
    const second = followerOf(mentions, at);
    if (second === null) return [];
    const gap = between(first, second);
    if (IS_KIND.test(gap)) return [[first.entityId, second.entityId]];
    if (WIDER_LAST.test(gap) && isPlural(second)) return [[first.entityId, second.entityId]];
    if (!WIDER_FIRST.test(gap) || !isPlural(first)) return [];
    const kinds = [second];
    for (let next = followerOf(mentions, mentions.indexOf(second)); next !== null;) {
      if (!NEXT_KIND.test(between(kinds.at(-1) ?? second, next))) break;
      kinds.push(next);
      next = followerOf(mentions, mentions.indexOf(next));
    }
    return kinds.map(({ entityId }) => [entityId, first.entityId]);
  });
}

/** The next mention that begins after the end of one. */
function followerOf(mentions: readonly Named[], at: number): Named | null {
  const end = mentions[at]?.end ?? 0;
  return mentions.slice(at + 1).find(({ start }) => start >= end) ?? null;
}

/** What has kinds is written in the plural, or is a mass. */
function isPlural({ text }: Mention): boolean {
  return /(?:s|ing|tion|ics|logy|ment|data)$/i.test(text);
}
