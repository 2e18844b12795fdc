/** Communities beside readers' groups and authors' keywords, as tables. */
import type { GroupAgreement } from "../evaluation/communities/group-agreement.ts";
import type { GroupReport, KeywordReport } from "../evaluation/communities/pile-reports.ts";
import { column } from "./format-figures.ts";

const NAME_WIDTH = 24;

/** One row a pile for each seed, and one for words alone. */
export function formatGroups(reports: readonly GroupReport[]): string {
  return [
    "Agreement with the groups that readers made",
    `${"".padEnd(NAME_WIDTH + 10)}groups communities loose  pairs P      R     F1    ARI`,
    ...reports.flatMap(({ name, ours, words }) => [
      ...ours.map((one, at) => formatAgreement(`${name}, seed ${at + 1}`, one)),
      formatAgreement("  words alone", words),
    ]),
    "",
  ].join("\n");
}

function formatAgreement(name: string, one: GroupAgreement): string {
  const counts = [
    String(one.groupCount).padStart(6),
    String(one.communityCount).padStart(11),
    String(one.looseCount).padStart(5),
  ];
  const { precision, recall, f1 } = one.pairs;
  const shares = [precision, recall, f1, one.ari].map(column);
  return `  ${name.padEnd(NAME_WIDTH + 8)}${[...counts, "", ...shares].join(" ")}`;
}

/** One row a field. */
export function formatFields(reports: readonly KeywordReport[]): string {
  return [
    "Agreement with keywords that were not used: Q at so many communities",
    ...reports.map(({ name, q, communityCount, placedShare, words }) => {
      const ours = `${q.toFixed(3)} at ${communityCount}, ${column(placedShare).trim()} % placed`;
      return `  ${name.padEnd(NAME_WIDTH)}${ours}; words alone ${words.q.toFixed(3)} at ${words.communityCount}`;
    }),
    "",
  ].join("\n");
}
