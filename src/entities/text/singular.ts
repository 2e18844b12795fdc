/** The singular of an English noun, also of Latin and Greek ones, as far as its ending tells. */

const pairs = (text: string): [plural: string, singular: string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]);

/** Plurals whose ending does not tell, and words that only look like plurals. */
const IRREGULAR = new Map(
  pairs(`
  mice:mouse lice:louse geese:goose feet:foot teeth:tooth children:child men:man women:woman oxen:ox
  criteria:criterion phenomena:phenomenon automata:automaton mitochondria:mitochondrion polyhedra:polyhedron taxa:taxon
  ganglia:ganglion bacteria:bacterium strata:stratum spectra:spectrum quanta:quantum momenta:momentum errata:erratum
  maxima:maximum minima:minimum optima:optimum extrema:extremum equilibria:equilibrium symposia:symposium
  curricula:curriculum sera:serum phyla:phylum septa:septum atria:atrium crania:cranium mycelia:mycelium ova:ovum
  epithelia:epithelium endothelia:endothelium corpora:corpus genera:genus viscera:viscus
  schemata:schema lemmata:lemma stigmata:stigma stomata:stoma fibromata:fibroma
  fungi:fungus stimuli:stimulus nuclei:nucleus loci:locus foci:focus radii:radius bacilli:bacillus cacti:cactus
  hippocampi:hippocampus thalami:thalamus alumni:alumnus syllabi:syllabus villi:villus thrombi:thrombus
  emboli:embolus moduli:modulus calculi:calculus annuli:annulus nevi:nevus naevi:nevus gyri:gyrus sulci:sulcus
  bronchi:bronchus cocci:coccus streptococci:streptococcus staphylococci:staphylococcus enterococci:enterococcus
  pneumococci:pneumococcus meningococci:meningococcus nucleoli:nucleolus alveoli:alveolus tumuli:tumulus
  indices:index indexes:index matrices:matrix vertices:vertex appendices:appendix vortices:vortex cortices:cortex
  helices:helix codices:codex apices:apex simplices:simplex cervices:cervix varices:varix radices:radix axes:axis
  leaves:leaf lives:life wolves:wolf knives:knife halves:half shelves:shelf calves:calf elves:elf loaves:loaf
  wives:wife thieves:thief hooves:hoof selves:self ourselves:ourself themselves:themself
  crises:crisis oases:oasis emphases:emphasis metastases:metastasis synopses:synopsis neuroses:neurosis
  gases:gas lenses:lens biases:bias atlases:atlas canvases:canvas aliases:alias quizzes:quiz
  species:species series:series lens:lens bias:bias atlas:atlas canvas:canvas alias:alias pancreas:pancreas
  diabetes:diabetes rabies:rabies scabies:scabies caries:caries herpes:herpes biceps:biceps triceps:triceps
  quadriceps:quadriceps forceps:forceps kudos:kudos cosmos:cosmos chaos:chaos ethos:ethos pathos:pathos asbestos:asbestos
  always:always perhaps:perhaps christmas:christmas texas:texas kansas:kansas arkansas:arkansas
  faeces:feces feces:feces mumps:mumps measles:measles pampas:pampas
  shoes:shoe toes:toe hoes:hoe canoes:canoe oboes:oboe foes:foe aloes:aloe snowshoes:snowshoe horseshoes:horseshoe
  caches:cache niches:niche aches:ache headaches:headache toothaches:toothache avalanches:avalanche psyches:psyche
  tranches:tranche`),
);

/** Last parts of compounds that have irregular plurals: "multicriteria", "cyanobacteria", "timeseries". */
const COMPOUND =
  /^(\p{L}{2,})(criteria|phenomena|automata|polyhedra|bacteria|spectra|equilibria|matrices|indices|vertices|stimuli|nuclei|series|species)$/u;

/** "viruses", but not "houses". */
const LATIN_US =
  /(?:vir|foc|camp|apparat|stat|cens|corp|thesaur|lot|octop|sin|abac|bon|chor|circ|platyp|walr|nex|surpl|consens|gen|hippopotam|papyr|esophag|min|pl)uses$|^buses$/;
/** "diagnoses", but not "doses". */
const GREEK_SIS =
  /(?:ly|the|[gp]ne|gno|meta|mio|osmo|morpho|bio|steno|necro|mito|meio|apopto|thrombo|fibro|sclero|cirrho|psycho|neuro|myco|zoono|acido|anastomo|tuberculo|genes?|kine|mime)ses$/;
/** Families of plants and animals, which are no plurals: "Rosaceae", "Felidae". */
const FAMILY = /(?:ce|id|in)ae$/;

/**
 * The singular of a lower-case word; the word itself where it is none, or not known to be one.
 *
 * Words of three letters have none: "gas", "bus", "his".
 */
export function singularOf(word: string): string {
  if (word.length <= 3) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const [, front, plural] = COMPOUND.exec(word) ?? [];
  if (front !== undefined && plural !== undefined) return front + (IRREGULAR.get(plural) ?? plural);
  if (word.endsWith("ae")) return word.length > 4 && !FAMILY.test(word) ? word.slice(0, -1) : word;
  if (!word.endsWith("s")) return word;
  if (word.endsWith("es")) return singularOfEs(word);
  return /(?:ss|us|is|['’]s)$/.test(word) ? word : word.slice(0, -1);
}

function singularOfEs(word: string): string {
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (GREEK_SIS.test(word)) return `${word.slice(0, -2)}is`;
  if (/(?:ss|x|sh|ch|[^\p{L}]o|[^aeo]o)es$/u.test(word) || LATIN_US.test(word))
    return word.slice(0, -2);
  return word.slice(0, -1);
}
