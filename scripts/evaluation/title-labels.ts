/** Labelled papers as a library without abstracts has them. */
import type { GoldPaper } from "../../src/evaluation/gold.ts";
import { standsIn } from "./stands-in.ts";

/** The paper with its title alone, and of its labels those that the title names, as it names them. */
export function keepTitle({ id, title, entities }: GoldPaper): GoldPaper {
  const text = title.toLowerCase();
  const named = entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.filter(
      (mention) => mention !== "" && standsIn(text, mention.toLowerCase()),
    ),
  }));
  const inTitle = named.filter(({ mentions }) => mentions.length > 0);
  return { id, title, abstract: "", entities: inTitle };
}
