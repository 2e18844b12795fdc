/** The resources of the extraction, fetched from the site itself once somebody opens papers. */
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import { joinLexicons } from "../entities/resources/join-lexicons.ts";

const PHRASES = new URL("../../data/model/phrases.txt", import.meta.url);
const WORDS = new URL("../../data/model/words.txt", import.meta.url);
const MODEL = new URL("../../data/model/model.json", import.meta.url);
const VECTORS = new URL("../../data/model/vectors.txt", import.meta.url);

/** @throws when the site does not give one of the files */
export async function fetchResources(): Promise<ResourceTexts> {
  const [phrases, words, model, vectors, { LEXICON_TEXTS }] = await Promise.all([
    fetchText(PHRASES),
    fetchText(WORDS),
    fetchText(MODEL),
    fetchText(VECTORS),
    import("./lexicon-texts.ts"),
  ]);
  const lexicons = Object.entries(LEXICON_TEXTS).map(
    ([address, text]) => [address.split("/").slice(-2).join("/"), text] as const,
  );
  return { lexicons: joinLexicons(new Map(lexicons)), phrases, words, model, vectors };
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.text();
}
