/** Whether a text has these words as whole words; both in one case. */
export function standsIn(text: string, said: string): boolean {
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + said.length, at + said.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
