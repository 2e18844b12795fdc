/** Which columns of a table say what of a paper, whatever program has named them. */

/** Names by field, without case, blanks and signs, the best first: Scopus, Web of Science, Zotero, PubMed, OpenAlex and others. */
const NAMES = {
  title: "title ti t1 articletitle papertitle documenttitle displayname primarytitle",
  abstract: "abstract ab abstractnote abstracttext notesabstract n2 summary",
  authors:
    "authorfullnames af authors author au authornames authorshipsauthordisplayname firstauthors creators",
  date: "publicationdate pubdate publisheddate published date createdate",
  year: "publicationyear year py pubyear publishedyear y1",
  month: "pd month",
  venue:
    "sourcetitle so journal publicationtitle publicationname journaltitle journalbook venue " +
    "primarylocationsourcedisplayname containertitle booktitle conferencename conference secondarytitle t2 jo publisher",
  keywords:
    "authorkeywords de keywords keyword kw keywordsdisplayname manualtags indexkeywords keywordsplus " +
    "automatictags meshterms meshheadings meshdescriptorname ieeeterms",
  doi: "doi di do",
  arxiv: "arxivid arxiv",
  wos: "ut uniquewosid utuniquewosid",
  pubmed: "pmid pubmedid",
  address: "link url urls ur links articleurl paperurl pdflink pdfurl",
  code: "code codeurl github githuburl repository",
} as const;

export type TableField = keyof typeof NAMES;

/** The positions of the columns of each field, the best first. */
export type TableColumns = ReadonlyMap<TableField, readonly number[]>;

/** Null where the names are not those of a table of papers: it has a title and something else that is known. */
export function findColumns(header: readonly string[]): TableColumns | null {
  const positions = new Map<string, number>();
  header.forEach((name, position) => {
    const folded = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    if (!positions.has(folded)) positions.set(folded, position);
  });
  const columns = new Map<TableField, number[]>();
  for (const [field, names] of Object.entries(NAMES) as [TableField, string][]) {
    const found = names.split(" ").flatMap((name) => positions.get(name) ?? []);
    if (found.length > 0) columns.set(field, found);
  }
  addKeywordsPlus(columns, positions);
  return columns.has("title") && columns.size > 1 ? columns : null;
}

/** Web of Science calls its own keywords ID, which elsewhere is a number. */
function addKeywordsPlus(
  columns: Map<TableField, number[]>,
  positions: ReadonlyMap<string, number>,
): void {
  const [own, plus] = [positions.get("de"), positions.get("id")];
  if (own !== undefined && plus !== undefined) columns.get("keywords")?.push(plus);
}
