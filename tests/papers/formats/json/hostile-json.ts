/** JSON made to exhaust time, memory or stack of its reader. */
export const HOSTILE_JSON: readonly string[] = [
  `{"title": "Bees", "abstract": ${"[".repeat(100_000)}`,
  `{"title": "Bees", "authors": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  "[".repeat(1_000_000),
  '{"data":'.repeat(100_000),
  "{}\n".repeat(100_000),
  `[${"null,".repeat(100_000)}null]`,
  `{"title": "${"bees ".repeat(4_000_000)}"}`,
  `{"title": "Bees", "abstract": "${"<".repeat(1_000_000)}"}`,
  `{"title": "${'\\"'.repeat(1_000_000)}`,
  '{"title": "Bees", "__proto__": {"title": 1}, "constructor": {"prototype": {}}}',
];
