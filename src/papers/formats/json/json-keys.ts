/** By which keys a JSON format is known, seen in the first records of a file, broken or cut off as they may be. */
import * as v from "valibot";
import { readJsonRecords } from "./json-records.ts";

/** Enough to meet the first record of any file. */
const RECOGNISED_LENGTH = 20_000;
/** A file may start with broken records; after this many that look like nothing it is something else. */
const MAX_RECORDS = 20;

const Fields = v.looseObject({});
/** The value tells an object from the rest. */
const KEY = /"([^"\\\n]{1,40})"\s*:\s*(\{?)/g;

/**
 * The keys of the first records; that of an object also as "paper{", with those of the object as "paper.id".
 * Of a broken record, or one that is longer than what is looked at, all keys at any depth; no keys where the text is no JSON.
 */
export function findRecordKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const head = text.slice(0, RECOGNISED_LENGTH + 1).trimStart();
  if (!/^[[{]/.test(head)) return keys;
  let count = 0;
  for (const { text: record, value } of readJsonRecords(head)) {
    if (v.is(Fields, value)) addKeys(value, keys);
    else if (value === undefined) addKeysOfBroken(record, keys);
    if (++count === MAX_RECORDS) break;
  }
  return keys;
}

function addKeys(record: object, keys: Set<string>): void {
  for (const [key, value] of Object.entries(record)) {
    keys.add(key);
    if (!v.is(Fields, value) || Array.isArray(value)) continue;
    keys.add(`${key}{`);
    for (const inner of Object.keys(value)) keys.add(`${key}.${inner}`);
  }
}

function addKeysOfBroken(record: string, keys: Set<string>): void {
  for (const [, key = "", brace = ""] of record.matchAll(KEY)) {
    keys.add(key);
    if (brace !== "") keys.add(`${key}{`);
  }
}
