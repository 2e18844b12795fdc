/** Other keys of a name: "recognition of gestures" for gesture recognition, AIME24 for AIME 2024, "multiple view" for multi-view. */
import { normalForm } from "./normal-form.ts";

const OF = /^(\S+(?: \S+)?) of (?:the |an? )?(\S+(?: \S+){0,2})$/;
const SHORT_YEAR = /^(\p{L}{3,})(\d\d)$/u;
const MULTIPLE = "multiple";
const CENTURIES = ["20", "19"];

/** The key of "gesture recognition" for "recognition of gestures"; null for a name of another form. */
export function reorderedKey(text: string): string | null {
  const [, head, object] = text.includes(" of ") ? (OF.exec(text) ?? []) : [];
  return head === undefined || object === undefined ? null : normalForm(`${object} ${head}`);
}

/** For each key that ends in two digits of a year the key with all four, where the pile has both. */
export function yearVariants(keys: Iterable<string>): Map<string, string> {
  const all = new Set(keys);
  const variants = new Map<string, string>();
  for (const key of all) {
    const [, name, year] = SHORT_YEAR.exec(key) ?? [];
    const full = CENTURIES.map((century) => `${name ?? ""}${century}${year ?? ""}`);
    const met = year === undefined ? undefined : full.find((one) => all.has(one));
    if (met !== undefined) variants.set(key, met);
  }
  return variants;
}

/** For each key with "multiple" the key with "multi" in its place, where the pile has both. */
export function multipleVariants(keys: Iterable<string>): Map<string, string> {
  const all = new Set(keys);
  const variants = new Map<string, string>();
  for (const key of all) {
    const multi = key.includes(MULTIPLE) ? key.replace(MULTIPLE, "multi") : key;
    if (multi !== key && all.has(multi)) variants.set(key, multi);
  }
  return variants;
}
