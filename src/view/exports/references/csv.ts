/** Papers and entities as CSV that a spreadsheet opens and takes for text only. */
import Papa from "papaparse";

import type { GraphIndex } from "../../state/graph-index.ts";
import type { ExportPart } from "../export-scope.ts";
import type { ReferencedPaper } from "../papers-with-texts.ts";
import { findAddress } from "../web-address.ts";
import { joinKeywords } from "./join-keywords.ts";
import { ENTITY_TYPES } from "../../../entities/entity-types.ts";

/** What spreadsheets run as a formula; papaparse's own pattern misses cells of several lines. */
const FORMULA = /^[=+\-@\t\r]/;
/** Without it, Excel reads UTF-8 as Latin-1. */
const BYTE_ORDER_MARK = "\ufeff";

type CsvRow = Record<string, string | number>;

function writeRows(fields: string[], rows: readonly CsvRow[]): string {
  const table = { fields, data: rows.map((row) => fields.map((field) => row[field] ?? "")) };
  return `${BYTE_ORDER_MARK}${Papa.unparse(table, { escapeFormulae: FORMULA })}\r\n`;
}

const PAPER_FIELDS = [
  "id",
  "title",
  "authors",
  "year",
  "venue",
  "abstract",
  "keywords",
  "url",
  "code",
];

/** A row a paper; what it names in a column for each type, names separated by "; ". */
export function writePaperTable(papers: readonly ReferencedPaper[]): string {
  const rows = papers.map(
    ({ id, title, authors, date, venue, abstract, keywords, links, ...more }) => {
      const namesOf = (type: string) =>
        more.named.flatMap((entity) => (entity.type === type ? [entity.name] : [])).join("; ");
      return {
        ...{ id, title, authors: authors.join("; "), year: date?.year ?? "", venue: venue ?? "" },
        ...{
          abstract,
          keywords: joinKeywords(keywords, "; "),
          url: findAddress(links, "paper") ?? "",
        },
        ...{ code: findAddress(links, "code") ?? "", community: more.communityName },
        "placed by": more.placedBy ?? "",
        ...Object.fromEntries(ENTITY_TYPES.map(({ id: type, plural }) => [plural, namesOf(type)])),
      };
    },
  );
  return writeRows(
    [...PAPER_FIELDS, "community", "placed by", ...ENTITY_TYPES.map(({ plural }) => plural)],
    rows,
  );
}

/** A row an entity, with how many papers of the map and of the part name it. */
export function writeEntityTable(index: GraphIndex, { entities, papers }: ExportPart): string {
  const chosen = new Set(papers.map(({ id }) => id));
  const rows = entities.map(({ id, name, type, otherNames, papers: all, community }) => ({
    ...{ id, name, type, "other names": otherNames.join("; "), papers: all.length },
    "papers here": all.filter((paper) => chosen.has(paper)).length,
    community: index.communityById.get(community ?? "")?.name ?? "",
    "paper ids": all.join("; "),
  }));
  const fields = ["id", "name", "type", "other names", "papers", "papers here", "community"];
  return writeRows([...fields, "paper ids"], rows);
}
