/**
 * The shape of words and names: where they have capitals, digits and signs.
 *
 * `isNameShaped` is the one test for "written like the name of a system or dataset"; the others ask for less, of
 * texts for which it would be too strict.
 */

/** Regular expressions stand outside of functions, where they are made once. */
const CAPITAL = /\p{Lu}/u;
const SPACE = /\s/;
const INNER_CAPITAL_DIGIT_OR_SIGN = /\p{L}\p{Lu}|\p{L}\d|[+#&]|\p{L}-[\p{Lu}\d]/u;
const INNER_CAPITAL_OR_DIGIT = /^\p{L}*(?:\p{L}\p{Lu}|\p{L}\d)/u;
const CAPITAL_OR_DIGIT = /[\p{Lu}\d]/u;
const CAPITALS = /^\p{Lu}{2,}s?$/u;
const CAPITAL_THEN_CAPITAL_OR_DIGIT = /\p{Lu}.*[\p{Lu}\d]/u;
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** Units, measures, devices, companies and general short forms: shaped like a name, and hardly ever an entity. */
const ORDINARY_SHORT_FORM =
  /^(?:\d[dk]s?|gpus?|cpus?|tpus?|apis?|ai|ml|dl|nlp|cv|iid|sota|ids?|urls?|pdf|fid|psnr|ssim|map|iou|auc|bleu|f1|flops?|macs?|fps|hz|gb|mb|ms|top-\d|\d.*|rgb|cad|fp\d+|int\d+|bf\d+|w\d+a\d+|armv\d+|usa?|eu|q&a|a100|h100|v100|rtx|nvidia|ieee|acm|github|openai|google|meta|microsoft|huggingface|arxiv|i\.i\.d|non-i\.i\.d|u\.s\.(?:a\.?)?|u\.k|uk|uae|r2|sds?|sems?|cis?|iqr|df|p|n|i{2,3}|i?v|vi{1,3}|i?x|xi{1,3})$/i;
/** Units with a capital inside, in their own case: "GPa" and "mM", but not "MT". */
const UNIT =
  /^(?:[kMGTPhmnμµ]?(?:Pa|Hz|eV|Wh)|[MGT][WJ]|[khmnμµ][WVAMJNBLTKg]|mAh|dB[mi]?|[kM]Da|dL|[kMG](?:bps?|yr|pc)|[cmknμµ]?m[23])$/u;

/** Whether one word has a capital or digit inside of it, or a sign: "FedAvg", "GPT-4V", "PA&DA", "QuIP#"; not "GPU". */
export function isNameShaped(text: string): boolean {
  // From the cheapest and likeliest refusal to the dearest.
  if (!CAPITAL.test(text) || SPACE.test(text)) return false;
  return INNER_CAPITAL_DIGIT_OR_SIGN.test(text) && !isOrdinaryShortForm(text);
}

/** Whether a text is a unit, a measure or a general short form, in any case: "3D", "GPUs", "F1". */
export function isOrdinaryShortForm(text: string): boolean {
  return ORDINARY_SHORT_FORM.test(text) || UNIT.test(text);
}

/** Whether a spelling is one word with two capitals, or a capital and then a digit, wherever: "OOD", "Text-to-SQL". */
export function isShortName(spelling: string): boolean {
  // In two tests: one for both tries all pairs of capitals in a sequence of bases with a word behind it.
  return !SPACE.test(spelling) && CAPITAL_THEN_CAPITAL_OR_DIGIT.test(spelling);
}

/** Whether a token has a capital or a digit after a letter; units and small letters do, too: "GPU", "gpt4". */
export function hasInnerCapitalOrDigit(token: string): boolean {
  return INNER_CAPITAL_OR_DIGIT.test(token);
}

/** Whether a text has a capital or a digit anywhere, as a member of a list of names does: "Places", "365". */
export function hasCapitalOrDigit(text: string): boolean {
  return CAPITAL_OR_DIGIT.test(text);
}

/** Whether a text has a capital anywhere. */
export function hasCapital(text: string): boolean {
  return CAPITAL.test(text);
}

/** Whether a token is two or more capitals, with or without a plural "s": "CNNs". */
export function isCapitals(token: string): boolean {
  return CAPITALS.test(token);
}

/** Whether a name is so short that its capitals tell it from other names: two or more in at most five characters. */
export function isAcronym(name: string): boolean {
  return name.length <= 5 && !SPACE.test(name) && TWO_CAPITALS.test(name);
}
