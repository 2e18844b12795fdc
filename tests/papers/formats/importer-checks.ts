/** What every importer must do, whatever it is given. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { headOf } from "../../../src/papers/formats/all-formats.ts";
import type { Importer } from "../../../src/papers/paper.ts";
import { expectLinearTime } from "../../growth.ts";
import { anyText } from "../../helpers.ts";

/** Generates texts near a valid one: cut off, with pieces lost, doubled or put in. */
function damaged(sample: string): fc.Arbitrary<string> {
  const damage = fc.record({
    at: fc.nat({ max: sample.length }),
    length: fc.nat({ max: 40 }),
    inserted: fc.oneof(anyText, fc.constantFrom("", "<", ">", "\n", "&", "</", "<!--", '"', "]]>")),
  });
  return fc
    .array(damage, { minLength: 1, maxLength: 5 })
    .chain((damages) =>
      fc
        .nat({ max: sample.length })
        .map((end) =>
          damages.reduce(
            (text, { at, length, inserted }) =>
              text.slice(0, at) + inserted + text.slice(at + length),
            end % 3 === 0 ? sample.slice(0, end) : sample,
          ),
        ),
    );
}

function checkResult({ parse, recognises }: Importer, text: string): void {
  expect(typeof recognises(text)).toBe("boolean");
  const { papers, problems } = parse({ name: "any.txt", text });
  const lineCount = text.split("\n").length;
  for (const { title, line } of papers) {
    expect(title.trim()).not.toBe("");
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lineCount);
  }
  for (const { file, line, message } of problems) {
    expect(file).toBe("any.txt");
    expect(message.length).toBeLessThan(200);
    if (line !== null) expect(line).toBeGreaterThanOrEqual(1);
    if (line !== null) expect(line).toBeLessThanOrEqual(lineCount);
  }
}

/** Adds tests to the `describe` around it: arbitrary text, damaged samples, and the time for hostile texts of any size. */
export function checkImporter(
  importer: Importer,
  sample: string,
  hostile: readonly ((size: number) => string)[],
): void {
  test("recognises a valid file, and neither an empty one nor prose", () => {
    expect(importer.recognises(sample)).toBe(true);
    expect(importer.recognises("")).toBe(false);
    expect(importer.recognises("We count bees.\n\nBees fly in swarms.\n")).toBe(false);
  });

  test("returns papers and Problems for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        checkResult(importer, text);
      }),
      { seed: 1 },
    );
  });

  test("returns papers and Problems for any damaged file", () => {
    fc.assert(
      fc.property(damaged(sample), (text) => {
        checkResult(importer, text);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test.each(hostile.map((make) => [make(9).slice(0, 40), make] as const))(
    "takes linear time on %j…",
    (_, make) => {
      expectLinearTime(make, (text) => {
        importer.recognises(headOf(text));
        importer.parse({ name: "hostile.txt", text });
      });
    },
  );
}
