/** British spelling: every word gets the letters of its American one, so that both have one key. */

/** Something in a word that may be British; most words have none of it, and need no second look. */
const MAY_BE_BRITISH =
  /ae|oe|our|is[aei]|ys[ei]|ll|re|ogue|rogramme|ulph|inium|disc|leuc|artef|gei|ence|gement/;

/** Words in "-ise" that no one writes with "z", by what stands before it. */
const ENGLISH_ISE =
  /^(?:an?|ar|r|w|otherw|likew|gu|pra|ra|dem|rev|dev|adv|exc|inc|conc|prec|cru|bru|po|prem|parad|ma|mala|v|m|p|pr|upr|sunr)$|(?:superv|prom|advert|expert|exerc|surpr|compr|improv|telev|enterpr|franch|merchand|disgu|surm|desp|no|turquo|torto|porpo)$/;
const ISE = /^(.{2,})is(e|ed|er|ers|ing|ation|able)$/;
const OUR =
  /(behavi|col|tum|fav|hon|hum|lab|neighb|harb|rum|vap|od|flav|vig|sav|arm|endeav|rig|splend|val|ferv|cand|clam)our/;
const DOUBLE_L =
  /(label|model|signal|channel|cancel|fuel|level|tunnel|counsel|travel|panel|unravel|spiral|funnel|marshal|total|dial|pedal|parcel|bevel)l(ed|ing|er|or)/;

/** Rules that each change one sort of word, in order. */
const RULES: readonly [RegExp, string][] = [
  [/^haem$/, "heme"],
  [/aem(?=[aioe])/, "em"],
  [/aec(?=ol|al|es|um)/, "ec"],
  [/paed/, "ped"],
  [/aesth/, "esth"],
  [/^aeti/, "eti"],
  [/^palae/, "pale"],
  [/archae/, "arche"],
  [/^mediaev/, "mediev"],
  [/^caes/, "ces"],
  [/oestr/, "estr"],
  [/oedem/, "edem"],
  [/oesoph/, "esoph"],
  [/foet/, "fet"],
  [/rrhoe/, "rrhe"],
  [/(dysp|ap)noe/, "$1ne"],
  [/^coel/, "cel"],
  [/^homoeo/, "homeo"],
  [/amoeb/, "ameb"],
  [/manoeuv/, "maneuv"],
  [/leuc(?=ocy|aem|em)/, "leuk"],
  [OUR, "$1or"],
  [DOUBLE_L, "$1$2"],
  [/^fibre/, "fiber"],
  [/(cent|fib|lit|met|theat|calib|spect|lust|tit|somb|meag|maneuv)re$/, "$1er"],
  [/centred$/, "centered"],
  [/(anal|catal|paral|dial|hydrol|electrol|pyrol)ys(e|ed|er|ing)$/, "$1yz$2"],
  [/(cat|an|dial|homol|monol|epil)ogue$/, "$1og"],
  [/^(.*)programme$/, "$1program"],
  [/sulph/, "sulf"],
  [/aluminium/, "aluminum"],
  [/^practis/, "practic"],
  [/artefact/, "artifact"],
  [/^grey/, "gray"],
  [/^ageing$/, "aging"],
  [/^disc$/, "disk"],
  [/^(def|off|lic)ence$/, "$1ense"],
  [/^(judg|acknowledg)ement/, "$1ment"],
];

/** A lower-case singular word in American spelling; words that differ in more than spelling stay apart. */
export function americanSpelling(word: string): string {
  if (!MAY_BE_BRITISH.test(word)) return word;
  let american = word;
  for (const [british, replacement] of RULES) american = american.replace(british, replacement);
  return american.replace(ISE, (whole, before: string, ending: string) =>
    ENGLISH_ISE.test(before) ? whole : `${before}iz${ending}`,
  );
}
