/** The shape of the JSON files of a map, field by field. */
import * as v from "valibot";
import { PILE_AREAS } from "../entities/pile/pile-area.ts";
import { ENTITY_TYPE_IDS } from "../entities/entity-types.ts";
import { GRAPH_VERSION } from "../graph/model.ts";

const TEXT = v.string();
const ID = v.pipe(v.string(), v.nonEmpty());
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const SHARE = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Anything else, such as `javascript:`, would run when a reader clicks it. */
const WEB_ADDRESS = v.pipe(v.string(), v.regex(/^https?:\/\//i));

/** Start and end, in UTF-16 code units. */
const RANGE = v.tuple([COUNT, COUNT]);

/** The text of a paper in a shard; `entities` in the order of the paper's rows in the table of its entities. */
export const PAPER_TEXT_SCHEMA = v.object({
  abstract: TEXT,
  keywords: v.array(TEXT),
  links: v.array(v.object({ kind: v.picklist(["paper", "code", "project"]), url: WEB_ADDRESS })),
  sentences: v.array(RANGE),
  entities: v.array(
    v.object({
      reason: TEXT,
      /** Number of the text among TEXT_FIELDS, start, end. */
      mentions: v.pipe(v.array(v.tuple([v.picklist([0, 1, 2]), COUNT, COUNT])), v.minLength(1)),
    }),
  ),
});

const COMMUNITY = v.object({
  id: ID,
  name: TEXT,
  secondName: v.nullable(TEXT),
  coverage: v.array(
    v.object({ name: TEXT, entityId: v.nullable(ID), inside: COUNT, outside: COUNT }),
  ),
  papers: v.pipe(v.array(ID), v.minLength(1)),
  stability: SHARE,
  parent: v.nullable(ID),
});

const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const BUILD = v.object({
  papersSha256: HASH,
  resourcesSha256: v.optional(v.nullable(HASH), null),
  area: v.optional(v.nullable(v.picklist(PILE_AREAS)), null),
  seed: COUNT,
  settings: v.record(TEXT, v.number()),
  paperCount: COUNT,
  entityCount: v.object(v.entriesFromList(ENTITY_TYPE_IDS, COUNT)),
  mentionCount: COUNT,
  paperLinkCount: COUNT,
  communityCount: COUNT,
  unassignedPaperCount: COUNT,
  modularity: v.pipe(v.number(), v.minValue(-0.5), v.maxValue(1)),
  completeness: v.object({ abstract: SHARE, keywords: SHARE, date: SHARE, code: SHARE }),
});

/** The content of graph.json; the lists that grow with the papers are in tables beside it. */
export const GRAPH_HEAD_SCHEMA = v.object({
  version: v.literal(GRAPH_VERSION),
  build: BUILD,
  communities: v.array(COMMUNITY),
  fields: v.array(COMMUNITY),
  subtopics: v.array(COMMUNITY),
});
