/** The fields of one BibTeX entry by name, with those that it inherits, and the numbers and addresses in them. */
import { ARXIV_IN_TEXT, ARXIV_NUMBER } from "../../fields/identifier-patterns.ts";
import type { BibtexEntry } from "./bibtex-entries.ts";

/** A chain of references to other entries is rarely longer than two; a ring has no end. */
const MAX_PARENTS = 3;
/** Longer fields are no title, name or address. */
const MAX_LOOKED_AT = 2_000;

export class BibtexFields {
  private readonly entry: BibtexEntry;
  private readonly parents: BibtexEntry[];

  constructor(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>) {
    this.entry = entry;
    this.parents = findParents(entry, byKey);
  }

  /** The first of these that the entry itself has; "" for none. */
  own(...names: string[]): string {
    return names.map((name) => this.entry.fields.get(name) ?? "").find(isFilled) ?? "";
  }

  /** The first of these that the entry or, for want of it, another that it refers to has; "" for none. */
  first(...names: string[]): string {
    for (const { fields } of [this.entry, ...this.parents]) {
      const found = names.map((name) => fields.get(name) ?? "").find(isFilled);
      if (found !== undefined) return found;
      const volume = fields === this.entry.fields ? "" : fields.get("title");
      if (names.includes("booktitle") && volume) return volume;
    }
    return "";
  }

  all(...names: string[]): string[] {
    return names.map((name) => this.entry.fields.get(name) ?? "").filter(isFilled);
  }

  /** The first of these as an address or number, which TeX may have escaped. */
  address(...names: string[]): string {
    return this.own(...names)
      .slice(0, MAX_LOOKED_AT)
      .replace(/\\url\b|\\(?=[_%&#~$])|[{}]/g, "")
      .replace(/\\(?:textasciitilde|sim) ?/g, "~")
      .trim();
  }

  /** From the field that is meant for it, or wherever it is written with "arXiv" before it; "" for none. */
  findArxivNumber(url: string): string {
    const eprint = this.address("eprint", "arxivid", "arxiv").replace(/^arxiv:/i, "");
    const archive = this.address("archiveprefix", "eprinttype");
    if (/^arxiv$/i.test(archive) || (archive === "" && ARXIV_NUMBER.test(eprint))) {
      const isBareOld = /^\d{7}$/.test(eprint);
      return isBareOld ? `${this.address("primaryclass", "eprintclass")}/${eprint}` : eprint;
    }
    const places = [
      url,
      ...this.all("journal", "journaltitle", "volume", "note", "howpublished", "number", "doi"),
    ];
    for (const place of places) {
      const found = ARXIV_IN_TEXT.exec(place.slice(0, MAX_LOOKED_AT))?.[1];
      if (found !== undefined) return found;
    }
    return "";
  }
}

function isFilled(field: string): boolean {
  return field.trim() !== "";
}

/** The entries from which one inherits, nearest first. */
function findParents(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry[] {
  const parents: BibtexEntry[] = [];
  let child = entry;
  while (parents.length < MAX_PARENTS) {
    const [key = ""] = (child.fields.get("crossref") ?? child.fields.get("xdata") ?? "").split(
      ",",
      1,
    );
    const parent = key === "" ? undefined : byKey.get(key.trim().toLowerCase());
    if (!parent || parent === entry || parents.includes(parent)) break;
    parents.push(parent);
    child = parent;
  }
  return parents;
}
