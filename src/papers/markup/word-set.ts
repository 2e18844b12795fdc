/** The words of lists that are separated by single spaces. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((words) => words.split(" ")));
}
