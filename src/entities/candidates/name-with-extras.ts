/** Phrases that are a name and words beside it that are no part of it: the name alone is the candidate. */
import type { LexicalResources } from "../resources/lexical-resources.ts";
import { TWO_PAPERS } from "../resources/phrase-statistics.ts";
import { keyOfTokens } from "../text/tokens.ts";
import type { CandidateSpan } from "./candidate-spans.ts";
import { isSuffix } from "./edges.ts";
import { findSureEntry } from "./sure-entry.ts";

/** Say only that the name before them is one: "simulated annealing algorithm", "PROMETHEE GAIA method". */
const DROPPED_HEADS =
  /^(?:algorithm|approach|benchmark|dataset|manner|method|methodology|paradigm|problem|scenario|setting|task|technique)(?:e?s)?$|^methodologies$/;
/** The same after a name of the lexicon, and parts of others: "Transformer models", but "diffusion model". */
const HEADS_OF_KNOWN =
  /^(?:analys[ei]s|architecture|framework|implementation|model|module|network|process|procedure|protocol|scheme|study|studies|system|theory|tool|variant)(?:e?s)?$/;
/** Praise and passing adjectives before a name of the lexicon: "robust transformer", "deep convolutional neural network". */
const PASSING =
  /^(?:accurate|adequate|appropriate|classic|classical|conventional|customized|dedicated|deep|efficient|elegant|fast|frozen|generic|improved|innovative|large|lightweight|little|multi|multiple|novel|off-the-shelf|optimized|popular|powerful|practical|pretrained|principled|promising|reliable|scalable|simple|simplified|small|sophisticated|specialized|strong|traditional|typical|vanilla|versatile|weak|well-designed|well-known)$/;

const GERUND = /..ing$/;

/** Whether a phrase that is no name of the lexicon is a shorter one with such words. */
export function isNameWithExtras(span: CandidateSpan, resources: LexicalResources): boolean {
  const { run, first, last, spelledOut } = span;
  if (last - first < 2 || spelledOut !== null) return false;
  const head = run[last - 1]?.lower ?? "";
  const isExtended =
    (run[last - 1]?.attachment === "spaced" &&
      ((DROPPED_HEADS.test(head) && canStandAlone(span)) ||
        (HEADS_OF_KNOWN.test(head) &&
          findSureEntry(span, first, last - 1, resources.lexicon) !== null))) ||
    (isPassing(span) && findSureEntry(span, first + 1, last, resources.lexicon) !== null);
  if (!isExtended) return false;
  return (resources.phrases.get(keyOfTokens(run, first, last))?.keyword ?? 0) < TWO_PAPERS;
}

/** Whether what is left without the last word ends in a noun or gerund, or in a suffix that is cut off, too. */
function canStandAlone({ run, last }: CandidateSpan): boolean {
  const closing = run[last - 2];
  return (
    closing?.wordClass === "noun" || GERUND.test(closing?.lower ?? "") || isSuffix(run, last - 2)
  );
}

function isPassing({ run, first }: CandidateSpan): boolean {
  const opening = run[first];
  if (opening === undefined || run[first + 1]?.attachment === "glued") return false;
  return opening.isEmpty || PASSING.test(opening.lower);
}
