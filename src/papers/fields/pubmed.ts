import type { PaperDraft } from "../paper-draft.ts";
/** The id and address of a PubMed number; neither where there is none. */
export function pubmedIdentity(number: string | undefined): Pick<PaperDraft, "id" | "addresses"> {
  if (number === undefined) return {};
  return { id: `pmid:${number}`, addresses: [`https://pubmed.ncbi.nlm.nih.gov/${number}/`] };
}

/** PubMed ends every title with a full stop and puts a translated one in brackets: "[Bees in winter]." */
export function cleanPubmedTitle(title: string): string {
  const line = title.trim().replace(/(?<!\.)\.$/, "");
  return line.startsWith("[") && line.endsWith("]") ? line.slice(1, -1) : line;
}
