/** Index terms: names that indexers list under papers which do not speak of them, such as "Operations Research". */
import type { Span } from "../entity.ts";
import type { ScoredCandidate } from "../findings.ts";
import { isIn } from "../pile/pile-statistics.ts";

/** A name is a mere index term where it is so many times oftener listed only than said. */
const LISTED_PER_SAID = 2;
/** Listed by one paper alone, a name links nothing. */
const MIN_LISTED = 2;

interface ChosenPaper {
  /** Sentences of the abstract. */
  sentences: readonly Span[];
  chosen: ScoredCandidate[];
}

/**
 * The papers without the index terms that are only in their keywords. Papers without an abstract keep all of theirs:
 * whether they speak of them, nobody knows.
 */
export function removeIndexTerms<P extends ChosenPaper>(papers: readonly P[]): P[] {
  const counts = new Map<string, { listed: number; said: number }>();
  for (const paper of papers)
    for (const candidate of paper.chosen) {
      const count = counts.get(candidate.key) ?? { listed: 0, said: 0 };
      if (isSaid(candidate)) count.said++;
      else if (hasAbstract(paper)) count.listed++;
      counts.set(candidate.key, count);
    }
  const isIndexTerm = ({ key }: ScoredCandidate): boolean => {
    const { listed = 0, said = 0 } = counts.get(key) ?? {};
    return listed >= MIN_LISTED && listed > LISTED_PER_SAID * said;
  };
  return papers.map((paper) =>
    hasAbstract(paper)
      ? { ...paper, chosen: paper.chosen.filter((one) => isSaid(one) || !isIndexTerm(one)) }
      : paper,
  );
}

function hasAbstract({ sentences }: ChosenPaper): boolean {
  return sentences.length > 0;
}

/** Whether the title or abstract names a candidate. */
function isSaid(candidate: ScoredCandidate): boolean {
  return isIn(candidate, "title") || isIn(candidate, "abstract");
}
