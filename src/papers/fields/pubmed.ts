/** How PubMed numbers papers and writes their titles, in whatever format its records come. */

interface PubmedIdentity {
  /** "pmid:123" */
  id?: string;
  addresses?: string[];
}

/** The id and address of a PubMed number; neither where there is none. */
export function pubmedIdentity(number: string | undefined): PubmedIdentity {
  if (number === undefined) return {};
  return { id: `pmid:${number}`, addresses: [`https://pubmed.ncbi.nlm.nih.gov/${number}/`] };
}

/** PubMed ends every title with a full stop and puts a translated one in brackets: "[Bees in winter]." */
export function cleanPubmedTitle(title: string): string {
  const line = title.trim().replace(/(?<!\.)\.$/, "");
  return line.startsWith("[") && line.endsWith("]") ? line.slice(1, -1) : line;
}
