/**
 * The types of entity: all that differs by type, one row each, in the order in which they are stored and shown.
 * The papers of another field need other rows here, lexicons of them in data/lexicons/, and a model fitted anew.
 */

/** What readers of some area of science call the entities of a type. */
export interface TypeWords {
  /** One of them in a sentence. */
  noun: string;
  plural: string;
  /** Heading of one of them. */
  label: string;
  /** What the legend says beside its name. */
  hint: string;
  /** What the help says of its shape. */
  help: string;
}

/** What the rules and the page ask of a type; its words are those of files and of papers on machine learning. */
interface TypeTraits extends Omit<TypeWords, "noun"> {
  /** Beginning of the ids of its entities, and the noun for one of them in a sentence. */
  id: string;
  /** Words for papers of other areas; null for the same. */
  elsewhere: TypeWords | null;
  /** Shape of its nodes; see node-shapes.ts. */
  shape: string;
  /** Colour of its chips and marks: `--ochre` and `--ochre-ground` in tokens.css. */
  color: string;
  /** Name of its files in the areas of data/lexicons/, without ".txt". */
  lexicon: string;
  /** Class of schema.org that its entities are exported as. */
  schemaType: string;
  /** 0 for the rows of the matrix, else its place among what the columns may be. */
  matrixPlace: number;
  /** A paper may work on one: it has the role "addresses", and is what the paper is about. */
  isAddressed: boolean;
  /** Its names nest: one may end a narrower one ("stereo image compression") or stand inside another's name. */
  nests: boolean;
  /** The least confidence of what is very likely of this type; null for the least of all types. */
  likelyMinConfidence: number | null;
  /** Confidence of a name of the lexicon, 0-1, however it stands; 0 leaves it to the classifier. */
  lexiconConfidence: number;
  /** The least probability, 0-1, where the feature `by` is set and `unless` is not; null leaves it to the classifier. */
  said: { by: string; unless: string; probability: number } | null;
  /** Factor on the score of one as the label of a community, 0-1. */
  labelWeight: number;
  /** Factor on how much a paper is about one, 0-1. */
  subjectWeight: number;
  /** Species, compounds and genes, known by their form, may be of it. */
  isThing: boolean;
  /** A name that ends in another one is the name of a kind of it. */
  hasKindsByName: boolean;
  /** A number in a name is a version, which is no subject. */
  hasVersions: boolean;
}

/** Types that leave every decision to the classifier, and are called alike everywhere. */
const PLAIN = {
  elsewhere: null,
  isAddressed: false,
  nests: false,
  likelyMinConfidence: null,
  lexiconConfidence: 0,
  said: null,
  labelWeight: 1,
  subjectWeight: 1,
  isThing: true,
  hasKindsByName: true,
  hasVersions: false,
} as const;

export const ENTITY_TYPES = [
  {
    ...PLAIN,
    id: "task",
    plural: "tasks",
    label: "Task",
    hint: "what is solved or studied",
    help: "a task: what is solved or studied",
    // An ecologist or a historian has no tasks.
    elsewhere: {
      noun: "topic",
      plural: "topics",
      label: "Topic",
      hint: "what is studied",
      help: "a topic: what is studied",
    },
    shape: "diamond",
    color: "ochre",
    lexicon: "tasks",
    schemaType: "DefinedTerm",
    matrixPlace: 2,
    isAddressed: true,
    nests: true,
  },
  {
    ...PLAIN,
    id: "method",
    plural: "methods",
    label: "Method",
    hint: "how: models, losses, techniques",
    help: "a method: models, losses, techniques, tools",
    shape: "square",
    color: "blue",
    lexicon: "methods",
    schemaType: "DefinedTerm",
    isThing: false,
    hasVersions: true,
    matrixPlace: 0,
  },
  {
    ...PLAIN,
    id: "dataset",
    plural: "datasets",
    label: "Dataset",
    hint: "on which data",
    help: "a dataset, benchmark or corpus",
    shape: "triangle",
    color: "green",
    lexicon: "datasets",
    schemaType: "Dataset",
    matrixPlace: 1,
    // In cross-validation flat from 0.3 to 0.45.
    likelyMinConfidence: 0.4,
    // The name of a known dataset is hardly ever anything else.
    lexiconConfidence: 0.6,
    // "X, a benchmark for ..." and "a dataset X" say it; the labelled papers have too few of these to learn it well.
    said: { by: "saidDataset", unless: "saidMethod", probability: 0.95 },
    // Data are used by a community, and seldom are one.
    labelWeight: 0.35,
    // Most are what a paper is tested on.
    subjectWeight: 0.5,
    // "Tiny ImageNet" is no kind of ImageNet.
    hasKindsByName: false,
  },
] as const satisfies readonly TypeTraits[];

type EntityTypeRow = (typeof ENTITY_TYPES)[number];
export type EntityType = EntityTypeRow["id"];

export const ENTITY_TYPE_IDS: readonly EntityType[] = ENTITY_TYPES.map(({ id }) => id);

/** A record with a value for each type, its keys in the order of the table. */
export function byEntityType<T>(
  valueOf: (type: EntityType, at: number) => T,
): Record<EntityType, T> {
  const record: Partial<Record<EntityType, T>> = {};
  for (const [at, type] of ENTITY_TYPE_IDS.entries()) record[type] = valueOf(type, at);
  return record as Record<EntityType, T>;
}

export const ENTITY_TYPE_BY_ID = Object.fromEntries(
  ENTITY_TYPES.map((row) => [row.id, row]),
) as Record<EntityType, EntityTypeRow>;

/** How many there are of each type. */
export function countByType(entities: readonly { type: EntityType }[]): Record<EntityType, number> {
  return byEntityType((type) => entities.filter((entity) => entity.type === type).length);
}
