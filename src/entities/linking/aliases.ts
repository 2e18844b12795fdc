/** Keys that stand for others: an alias of an alias ends at one name. */

/**
 * Joins maps from keys to the keys that stand for them; each key of the result has the last of its line, and no line
 * comes back to where it began. Of two that say otherwise of a key, the later map holds.
 */
export function joinAliases(
  ...maps: readonly ReadonlyMap<string, string>[]
): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  const endOf = (key: string): string => {
    let end = key;
    for (let to = next.get(end); to !== undefined; to = next.get(end)) end = to;
    return end;
  };
  for (const map of maps)
    for (const [key, name] of map) {
      next.delete(key);
      if (endOf(name) !== key) next.set(key, name);
    }
  return new Map([...next.keys()].map((key) => [key, endOf(key)]));
}
