/** Closed lists of what indexers add to keywords that is no keyword of a paper. */

/** Check tags of MeSH and Embase, and kinds of publications and of studied groups, lower case. */
export const CHECK_TAGS: ReadonlySet<string> = new Set(
  [
    "human|humans|human experiment|human tissue|human cell|normal human|nonhuman|animal|animals",
    "animal experiment|animal tissue|animal cell|female|male|adult|young adult|middle aged|aged",
    "aged, 80 and over|very elderly|child|child, preschool|preschool child|school child|adolescent",
    "infant|infant, newborn|newborn|adulthood (18 yrs & older)|adolescence (13-17 yrs)",
    "childhood (birth-12 yrs)|young adulthood (18-29 yrs)|thirties (30-39 yrs)|middle age (40-64 yrs)",
    "aged (65 yrs & older)|article|journal article|priority journal|controlled study|major clinical study",
    "clinical article|case report|case reports|review|short survey|editorial|letter|note|comment|erratum",
    "published erratum|conference paper|conference review|conference abstract|book|book chapter|chapter",
    "english abstract|comparative study|evaluation study|evaluation studies|validation study",
    "validation studies|empirical study|quantitative study|article in press|in press",
    "no keywords|none|null|nan|n/a|na|undefined|keywords|keyword|not available|to read|toread",
  ].flatMap((tags) => tags.split("|")),
);

/** Subheadings of MeSH, which stand behind a heading and a slash: "Breast Neoplasms/*diagnosis". */
export const MESH_QUALIFIERS: ReadonlySet<string> = new Set(
  [
    "abnormalities|administration & dosage|adverse effects|agonists|analogs & derivatives|analysis",
    "anatomy & histology|antagonists & inhibitors|biosynthesis|blood|blood supply|cerebrospinal fluid",
    "chemical synthesis|chemically induced|chemistry|classification|complications|congenital|contraindications",
    "cytology|deficiency|diagnosis|diagnostic imaging|diet therapy|drug effects|drug therapy|economics|education",
    "embryology|enzymology|epidemiology|ethics|ethnology|etiology|genetics|growth & development|history|immunology",
    "injuries|innervation|instrumentation|isolation & purification|legislation & jurisprudence|manpower|metabolism",
    "methods|microbiology|mortality|nursing|organization & administration|parasitology|pathogenicity|pathology",
    "pharmacokinetics|pharmacology|physiology|physiopathology|poisoning|prevention & control|psychology",
    "radiation effects|radiography|radionuclide imaging|radiotherapy|rehabilitation|secondary|secretion|standards",
    "statistics & numerical data|supply & distribution|surgery|therapeutic use|therapy|toxicity|transmission",
    "transplantation|trends|ultrasonography|ultrastructure|urine|utilization|veterinary|virology",
  ].flatMap((qualifiers) => qualifiers.split("|")),
);
