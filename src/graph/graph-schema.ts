/** The shape of a stored map, field by field; what fields must mean to each other is in graph-checks.ts. */
import * as v from "valibot";
import { ENTITY_TYPES, ROLES } from "../entities/entity.ts";
import { GRAPH_VERSION } from "./model.ts";
import type { PaperGraph } from "./model.ts";

const TEXT = v.string();
const ID = v.pipe(v.string(), v.nonEmpty());
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const SHARE = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const COORDINATE = v.pipe(v.number(), v.finite());
const TYPE = v.picklist(ENTITY_TYPES);

/** Anything else, such as `javascript:`, would run when a reader clicks it. */
const WEB_ADDRESS = v.pipe(v.string(), v.regex(/^https?:\/\//i));

const whole = (low: number, high: number) =>
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high)));

const SPAN = { start: COUNT, end: COUNT };

const NAMED_ENTITY = v.object({
  entityId: ID,
  role: v.picklist(ROLES),
  confidence: SHARE,
  mentions: v.pipe(
    v.array(v.object({ field: v.picklist(["title", "abstract"]), ...SPAN, text: TEXT })),
    v.minLength(1),
  ),
  reason: TEXT,
});

const PAPER = v.object({
  id: ID,
  title: TEXT,
  abstract: TEXT,
  authors: v.array(TEXT),
  date: v.nullable(v.object({ year: whole(0, 9999), month: whole(1, 12), day: whole(1, 31) })),
  venue: v.nullable(TEXT),
  links: v.array(v.object({ kind: v.picklist(["paper", "code", "project"]), url: WEB_ADDRESS })),
  upvotes: v.nullable(v.number()),
  x: COORDINATE,
  y: COORDINATE,
  sentences: v.array(v.object(SPAN)),
  names: v.array(NAMED_ENTITY),
  community: v.nullable(ID),
});

const ENTITY = v.object({
  id: ID,
  name: TEXT,
  type: TYPE,
  otherNames: v.array(TEXT),
  x: COORDINATE,
  y: COORDINATE,
  papers: v.pipe(v.array(ID), v.minLength(1)),
  community: v.nullable(ID),
});

const PAPER_LINK = v.object({
  source: ID,
  target: ID,
  weight: SHARE,
  shared: v.pipe(v.array(v.object({ entityId: ID, weight: SHARE })), v.minLength(1)),
});

const ENTITY_LINK = v.object({ source: ID, target: ID, weight: SHARE, paperCount: COUNT });

const COMMUNITY = v.object({
  id: ID,
  name: TEXT,
  secondName: v.nullable(TEXT),
  coverage: v.array(v.object({ entityId: ID, inside: COUNT, outside: COUNT })),
  papers: v.pipe(v.array(ID), v.minLength(1)),
});

const BUILD = v.object({
  papersSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  seed: COUNT,
  settings: v.record(TEXT, v.number()),
  paperCount: COUNT,
  entityCount: v.object({ task: COUNT, method: COUNT, dataset: COUNT }),
  mentionCount: COUNT,
  paperLinkCount: COUNT,
  communityCount: COUNT,
  loosePaperCount: COUNT,
  modularity: v.pipe(v.number(), v.minValue(-0.5), v.maxValue(1)),
  completeness: v.object({ abstract: SHARE, date: SHARE, code: SHARE }),
});

export const GRAPH_SCHEMA: v.GenericSchema<unknown, PaperGraph> = v.object({
  version: v.literal(GRAPH_VERSION),
  build: BUILD,
  papers: v.array(PAPER),
  entities: v.array(ENTITY),
  paperLinks: v.array(PAPER_LINK),
  entityLinks: v.array(ENTITY_LINK),
  communities: v.array(COMMUNITY),
});
