/** The resources of the extraction, fetched from the site itself once somebody opens papers. */
import { byEntityType, ENTITY_TYPES } from "../entities/entity-types.ts";
import type { ResourceTexts } from "../entities/extraction-resources.ts";

const LEXICONS = ENTITY_TYPES.map(
  ({ lexicon }) => new URL(`../../data/lexicons/${lexicon}.txt`, import.meta.url),
);
const PHRASES = new URL("../../data/model/phrases.txt", import.meta.url);
const MODEL = new URL("../../data/model/model.json", import.meta.url);

/** @throws when the site does not give one of the files */
export async function fetchResources(): Promise<ResourceTexts> {
  const [phrases = "", model = "", ...lexicons] = await Promise.all(
    [PHRASES, MODEL, ...LEXICONS].map(fetchText),
  );
  return { lexicons: byEntityType((_, at) => lexicons[at] ?? ""), phrases, model };
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.text();
}
