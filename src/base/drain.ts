/** Takes the items out of an array one by one, so that each can be let go once it is used. */
export function* drain<T>(items: T[]): Generator<T> {
  // From the end: taking the first of many moves all others.
  items.reverse();
  for (let item = items.pop(); item !== undefined; item = items.pop()) yield item;
}
