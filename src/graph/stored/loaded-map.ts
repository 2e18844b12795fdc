/** A map as the page holds it: all that is drawn, listed and searched; of a paper's text nothing until it is opened. */
import type { NamedEntity } from "../../entities/entity.ts";
import type { PaperGraph, PaperNode } from "../model.ts";

/** How a paper names an entity, without the places. */
export type Naming = Pick<NamedEntity, "entityId" | "role" | "confidence">;

/** What is fetched when a paper is opened. */
export type PaperText = Pick<
  PaperNode,
  "id" | "title" | "abstract" | "links" | "sentences" | "names"
>;

export interface LoadedPaper extends Omit<PaperNode, Exclude<keyof PaperText, "id" | "title">> {
  /** In the order of their first mention. */
  names: Naming[];
}

export interface LoadedGraph extends Omit<PaperGraph, "papers"> {
  papers: LoadedPaper[];
}

/** The files of one map by name, wherever they lie. */
export type ReadFile = (name: string) => Promise<Uint8Array>;
