/** By which keys a JSON format is known, seen in the first records of a file, broken or cut off as they may be. */
import * as v from "valibot";
import { readJsonRecords } from "./json-records.ts";

/** A file may start with broken records; after this many that look like nothing it is something else. */
const MAX_RECORDS = 20;

const Fields = v.looseObject({});
/** Group 1 is the key, group 2 not empty where its value is an object. */
const KEY = /"([^"\\\n]{1,40})"\s*:\s*(\{?)/g;

/**
 * The keys of the first records in the head of a file: that of an object also as "paper{", with its own keys as "paper.id".
 * A record that is broken, or cut off by the end of the head, gives all its keys at any depth; text that is no JSON none.
 */
export function findRecordKeys(head: string): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!/^\s*[[{]/.test(head)) return keys;
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
