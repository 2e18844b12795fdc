/** JSON made to exhaust time, memory or stack of its reader. */
export const HOSTILE_JSON: readonly ((n: number) => string)[] = [
  (n) => `{"title": "Bees", "abstract": ${"[".repeat(n)}`,
  (n) => `{"title": "Bees", "authors": ${"[".repeat(n)}${"]".repeat(n)}}`,
  (n) => "[".repeat(20 * n),
  (n) => '{"data":'.repeat(n),
  (n) => "{}\n".repeat(n),
  (n) => `[${"null,".repeat(n)}null]`,
  (n) => `{"title": "${"bees ".repeat(10 * n)}"}`,
  (n) => `{"title": "Bees", "abstract": "${"<".repeat(20 * n)}"}`,
  (n) => `{"title": "${'\\"'.repeat(20 * n)}`,
  () => '{"title": "Bees", "__proto__": {"title": 1}, "constructor": {"prototype": {}}}',
];
