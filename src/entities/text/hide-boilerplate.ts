/**
 * What an abstract holds besides its prose: lines of copyright, headings of its parts, and statistics. They are blotted
 * out before it is cut into tokens, so that no name is found in them and none goes on over them; offsets stay the same.
 */

/** One of these is in every line of copyright; looking for them first is quicker than looking for lines. */
const RIGHTS_SIGN =
  /copyright|©|\(c\)\s?(?:19|20)\d\d|rights reserved|database record|abstract from author|published by/i;
/** A full stop that ends no sentence: "Elsevier B.V.", "Ltd." */
const SENTENCE_END = String.raw`(?<!\b(?:\p{Lu}|Ltd|Inc|Co|Corp|Univ|Publ|Assoc|St))\.(?=\s|$|\p{Lu})`;
const SIGN = String.raw`(?:©|\([cC]\)|[([]copyright[)\]]|\b[Cc]opyright\b)`;
const YEAR = String.raw`(?:19|20)\d\d`;
const RESERVED = String.raw`\s{0,3}[Aa]ll [Rr]ights [Rr]eserved\.?`;
const RIGHTS: readonly RegExp[] = [
  // EBSCO's ends the abstract.
  /\bCopyright of (?=[^\n]{1,300}? is the property of )[\s\S]*?(?:Copyright applies to all Abstracts\.?\)?|$)/giu,
  /\[(?:abstract from author|extracted from the article)\]/giu,
  /\(Psyc\w{0,12} Database Record(?:[^()\n]|\([^()\n]{0,40}\)){0,120}\)/giu,
  /\bThis (?:article|document) is (?:protected by copyright|copyrighted by)[^\n.]{0,200}(?:\.|$)/giu,
  // "© 2019, Springer Nature Ltd. We study ..."
  new RegExp(
    String.raw`^\s{0,3}(?:${SIGN}\s{0,3}){1,2}${YEAR}[^\n]{0,160}?(?:B\.V\.|(?<!\b\p{Lu})\.(?=\s?\p{Lu}))(?:${RESERVED})?`,
    "u",
  ),
  // "(c) 2010 Elsevier B.V. All rights reserved.", "Copyright © 2019, The Authors."
  new RegExp(
    String.raw`(?:${SIGN}\s{0,3}){1,2}(?:Published |by |the |The |Crown |\p{Lu}[^\n.]{0,60}?,? )?${YEAR}[^\n]{0,160}?(?:${SENTENCE_END}|[Rr]ights [Rr]eserved\.?|$)(?:${RESERVED})?`,
    "gu",
  ),
  new RegExp(String.raw`\b${YEAR} \p{Lu}[^\n]{2,100}?${RESERVED}`, "gu"),
  new RegExp(RESERVED, "gu"),
  /\bPublished by \p{Lu}[^\n]{2,80}$/gu,
];

/** Words that headings of parts of an abstract are made of. */
const HEADING_WORDS = String.raw`backgrounds? introduction contexts? rationale motivation importance objectives? objetives?
aims? purposes? goals? scope hypothes[ie]s questions? problems? statement premise inquiry design setting participants? subjects
patients population sample location materials? methods? methodology approach procedures? interventions? exposures? data sources?
study selection extraction synthesis main key primary outcomes? measures? measurements? results? findings? observations
discussion interpretation conclusions? relevance significance implications? practical practice social managerial clinical
research limitations? originality value impact contributions? novelty innovation funding trial registration presentation case
summary keywords words areas covered expert opinion availability unlabelled perspectives? highlights recommendations?`;
const HEADING_WORD = `(?:${HEADING_WORDS.split(/\s+/).join("|")})`;
const HEADING_JOINT = String.raw`(?:\s+(?:and|of|of the|&)\s+|\s?[/&]\s?|,\s?(?:and )?|\s+)`;
const PART_START = String.raw`(?<=^\s{0,3}|[.!?;:)\]"”|]\s{0,3}|\n\s{0,3})`;
const HEADING = `${HEADING_WORD}(?:${HEADING_JOINT}${HEADING_WORD}){0,5}`;
/** "Materials and methods:", "Aim -". */
const MARKED_HEADING = new RegExp(
  String.raw`${PART_START}${HEADING}\s{0,2}(?::|[-–—](?=\s))`,
  "giu",
);
/** "Results The ...": before a word that begins a sentence. */
const BARE_HEADING =
  /(?<=^\s{0,3}|[.!?)\]|]\s{0,3}|\n\s{0,3})(?:Background|Introduction|Objectives?|Aims?|Purpose|Methods?|Results?|Findings|Conclusions?)(?=\s+(?:The|We|A|An|In|This|To|There|Our|These|It|For|From|Of|All|As|At|By|On|Both|Here|With|While|Although|However|Using)\s)/gu;
/** "BACKGROUND Feeding ..." */
const CAPITAL_HEADING = new RegExp(
  String.raw`(?<=^\s{0,3}|[.!?)\]|]\s{0,3}|\n\s{0,3})${HEADING}(?=\s+(?:\p{Lu}\p{Ll}|A\s))`,
  "giu",
);

/** In every statistic. */
const STATISTIC_SIGN = /[=<>≤≥]|\b[Ff]\(?\d|\bCIs?\b/u;
const NUMBER = String.raw`[-−–+±]?\s?\d*[.,·]?\d+%?`;
const STATISTICS: readonly RegExp[] = [
  // "F(1, 517) = 3.2", "p < 0.05", "OR = 1.34", "n = 30", "R2 = .4", "χ2(1) = 5".
  new RegExp(
    String.raw`(?<![\p{L}\p{N}-])[\p{L}][\p{L}²]{0,4}[\d²]?(?:\s?\(\d+(?:\.\d+)?(?:,\s?\d+(?:\.\d+)?)?\))?\s?(?:[=<>≤≥]\s?){1,2}${NUMBER}`,
    "gu",
  ),
  // "F1,517", "F(1,517)".
  /(?<![\p{L}\p{N}-])F\(?\d{1,3},\s?\d{1,5}\)?(?:\s?=\s?\d+[\d.]*)?/gu,
  // "95% CI", "CI: 1.2-3.4", "95% CI [1.2, 3.4]"; "CI" alone is no statistic.
  /\d{2}\s?%\s?CIs?\b(?:\s?[:=,]?\s?[[(]?\d[-−–\d.,%\s]{0,30}(?:to [\d.]{0,8})?\d%?[\])]?)?/gu,
  /\bCIs?\s?[:=,]?\s?[[(]?\d[-−–\d.,%\s]{0,30}(?:to [\d.]{0,8})?\d%?[\])]?/gu,
];

/** An abstract of the same length, with "|" for all signs of lines of copyright, headings and statistics. */
export function hideBoilerplate(abstract: string): string {
  let text = abstract;
  if (RIGHTS_SIGN.test(text)) for (const line of RIGHTS) text = text.replace(line, blot);
  text = text.replace(MARKED_HEADING, (heading) => (isCapital(heading) ? blot(heading) : heading));
  text = text.replace(BARE_HEADING, blot);
  text = text.replace(CAPITAL_HEADING, (heading) =>
    heading === heading.toUpperCase() ? blot(heading) : heading,
  );
  if (STATISTIC_SIGN.test(text)) for (const form of STATISTICS) text = text.replace(form, blot);
  return text;
}

function blot(text: string): string {
  return "|".repeat(text.length);
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
