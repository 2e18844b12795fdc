/** Which fifth of the labelled papers each is in: kept with the labels, so that figures of two versions can be compared. */
import * as v from "valibot";
import { sourceHash } from "../base/hash.ts";

export const FOLD_COUNT = 5;

const FOLDS = v.record(
  v.string(),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FOLD_COUNT - 1)),
);

/** Fold of a paper, from 0, by its id. */
export type Folds = ReadonlyMap<string, number>;

/**
 * Reads the file of folds.
 * @throws when it is no JSON, or has another fold
 */
export function readFolds(json: string): Folds {
  return new Map(Object.entries(v.parse(FOLDS, JSON.parse(json))));
}

/** The fold of a paper, from 0: as kept, else by a hash of its id, whatever the other papers. */
export function foldOf(id: string, folds: Folds): number {
  return folds.get(id) ?? Number.parseInt(sourceHash(id).slice(0, 8), 16) % FOLD_COUNT;
}
