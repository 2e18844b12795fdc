/** What the lexicons of all areas must hold to; each rule says where it is broken, and how. */
import { ENTITY_TYPES } from "../../src/entities/entity-types.ts";
import { groupBy } from "../../src/base/group-by.ts";
import { normalForm } from "../../src/entities/text/normal-form.ts";
import { findCircles } from "../architecture/circles.ts";
import { readRows } from "./lexicon-rows.ts";
import type { LexiconFile, Row, Spelling } from "./lexicon-rows.ts";

type Rule = (files: readonly LexiconFile[]) => string[];

/** Words of plain English that name no entity on their own. */
const ORDINARY = new Set(
  (
    "accuracy adapter agent align alignment approach article attack attention baseline benchmark boost boosting clip " +
    "chain code corpus data dataset deep design distance distribution efficiency embedding environment " +
    "estimation evaluation experiment feature filter framework function generation glide gradient graph head image " +
    "inference instruction kernel knowledge language layer leaf learning lime loss map mask math memory " +
    "method metric mistake mixture model moon motion network noise objective optimization paper parameter " +
    "performance planning policy pool prediction problem prompt question reading reasoning replica result reward " +
    "robot robustness sample scaffold score search self sequence skill speech step switch system task " +
    "teacher test text theory token tool trade training tree value video view vision wild word world"
  ).split(" "),
);

const rowsOf = (files: readonly LexiconFile[]): Row[] => files.flatMap(readRows);

/** Says something of each line of each file, or null. */
function checkLines(
  files: readonly LexiconFile[],
  fault: (line: string, at: number, lines: string[]) => string | null,
): string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at, lines) => {
      const said = fault(line, at, lines);
      return said === null ? [] : [`${path}:${String(at + 1)}: ${said}`];
    }),
  );
}

/** A file of each area holds the entities of one type. */
export const nameFilesByType: Rule = (files) => {
  const names = ENTITY_TYPES.map(({ lexicon }) => `${lexicon}.txt`);
  return files
    .filter(
      ({ path }) =>
        !/^[a-z]+(?:-[a-z]+)*\/[^/]+$/.test(path) || !names.includes(path.split("/")[1] ?? ""),
    )
    .map(({ path }) => `${path} is none of ${names.map((name) => `<area>/${name}`).join(", ")}`);
};

/** Plain lines, the last one ended, and no empty one. */
export const writePlainLines: Rule = (files) =>
  checkLines(files, (line, at, lines) => {
    const isLast = at === lines.length - 1;
    if (isLast !== (line === "")) return isLast ? "has no line end" : "is empty";
    if (/[\uFEFF\uFFFD\r\t]|^ | $| {2}/u.test(line)) return "has a stray character or space";
    return null;
  });

/** Comments explain the format at the top of a file, and stand nowhere else. */
export const commentAtTop: Rule = (files) =>
  checkLines(files, (line, at, lines) => {
    if (at === 0 && !line.startsWith("#")) return "has no comment before it";
    if (line.startsWith("#") && !(lines[at - 1] ?? "#").startsWith("#"))
      return "is a comment amid entries";
    return null;
  });

/** "Name | =spelling | ?spelling < Wider; Wider" */
export const separateParts: Rule = (files) => {
  const isPart = (part: string) => /^[^\s|;<]+(?: [^\s|;<]+)*$/u.test(part);
  const isSpelling = (part: string) => isPart(part) && /^[?=]?[^?=]/u.test(part);
  return rowsOf(files)
    .filter(({ line, wider }) => {
      const [names = "", ...rest] = line.split(" < ");
      return rest.length > 1 || !names.split(" | ").every(isSpelling) || !wider.every(isPart);
    })
    .map(({ place, line }) => `${place}: is not "Name | spelling < Wider; Wider": ${line}`);
};

/** Sorted by name, case ignored. */
export const sortByName: Rule = (files) =>
  files.flatMap((file) =>
    readRows(file).flatMap(({ place, name }, at, rows) => {
      const before = rows[at - 1]?.name ?? "";
      return before.toLowerCase() <= name.toLowerCase()
        ? []
        : [`${place}: "${name}" belongs before "${before}"`];
    }),
  );

/** A name counts on its own; no spelling is too short or an everyday word, but for one that counts in its own case. */
export const nameNoPlainWord: Rule = (files) =>
  rowsOf(files).flatMap(({ place, spellings }) =>
    spellings.flatMap(({ text, form, isWeak, isExact }, at) => {
      if (at === 0 && isWeak) return [`${place}: the name "${text}" is marked as weak`];
      if (form.length < 2) return [`${place}: "${text}" is too short`];
      return ORDINARY.has(form) && !isWeak && !isExact
        ? [`${place}: "${text}" is an everyday word`]
        : [];
    }),
  );

/** No spelling finds two entries, or one twice, but for weak ones; two that count in their own case may differ in it. */
export const spellOnce: Rule = (files) => {
  const spelled = rowsOf(files).flatMap((row) =>
    row.spellings.map((spelling) => ({ row, spelling })),
  );
  return [...groupBy(spelled, ({ spelling }) => spelling.form).values()].flatMap((same) =>
    same.flatMap(({ row, spelling }, at) => {
      const first = same
        .slice(0, at)
        .find((other) => row === other.row || areConfused(spelling, other.spelling));
      return first === undefined
        ? []
        : [
            `${row.place}: "${spelling.text}" of "${row.name}" is "${first.spelling.text}" of "${first.row.name}" at ${first.row.place}`,
          ];
    }),
  );
};

function areConfused(a: Spelling, b: Spelling): boolean {
  if (a.isWeak || b.isWeak) return false;
  return !(a.isExact && b.isExact && a.text !== b.text);
}

/** A wider term is the name of another entry, of whatever area. */
export const nameWiderEntries: Rule = (files) => {
  const rows = rowsOf(files);
  const names = new Set(rows.map(({ name }) => name));
  const nameByForm = new Map(
    rows.flatMap(({ name, spellings }) => spellings.map(({ form }) => [form, name] as const)),
  );
  return rows.flatMap(({ place, name, wider }) =>
    wider.flatMap((term, at) => {
      const said = `${place}: "${term}", wider than "${name}",`;
      if (term === name || wider.indexOf(term) < at) return [`${said} is said already`];
      if (names.has(term)) return [];
      const meant = nameByForm.get(normalForm(term));
      return [`${said} is ${meant === undefined ? "no entry" : `named "${meant}"`}`];
    }),
  );
};

/** No entry is its own wider term by way of others. */
export const widenWithoutCircles: Rule = (files) => {
  const rows = rowsOf(files);
  const placeOf = new Map(rows.map(({ name, place }) => [name, place]));
  const circles = findCircles(new Map(rows.map(({ name, wider }) => [name, wider])));
  return circles.map(
    (names) =>
      `${names.map((name) => `"${name}" (${placeOf.get(name) ?? ""})`).join(", ")}: each is wider than the others`,
  );
};
