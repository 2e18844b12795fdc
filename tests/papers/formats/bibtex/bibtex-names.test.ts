import { describe, expect, test } from "vitest";
import { readBibtexNames } from "../../../../src/papers/formats/bibtex/bibtex-names.ts";
import { expectLinearTime } from "../../../growth.ts";

describe("readBibtexNames", () => {
  test.each<[string, string[]]>([
    ["Lovelace, Ada and Charles Babbage", ["Ada Lovelace", "Charles Babbage"]],
    ["King, Jr., Martin", ["Martin King Jr."]],
    ["King, Martin, Jr.", ["Martin King Jr."]],
    ["{Hive and Sons} and {Bee, Inc.}", ["Hive and Sons", "Bee, Inc."]],
    [String.raw`Erd{\H o}s, P. AND N{\"o}ther, E.`, ["P. Erdős", "E. Nöther"]],
    ["Lovelace, A., Babbage, C.", ["A. Lovelace", "C. Babbage"]],
    ["Lovelace, Ada; Babbage, Charles", ["Ada Lovelace", "Charles Babbage"]],
    ["family=Byron, given=Ada, prefix=von", ["Ada von Byron"]],
    ["Ada Lovelace and others", ["Ada Lovelace"]],
    ["Ada Lovelace and et al.", ["Ada Lovelace"]],
    ["Alexandra Randall", ["Alexandra Randall"]],
    ["Ada\n  and\tBo", ["Ada", "Bo"]],
    ["", []],
    [" and and ", []],
  ])("reads %j", (field, names) => {
    expect(readBibtexNames(field)).toEqual(names);
  });

  test.each(["{", "}", ",", ";", "\\", "a=b,", "{a and ", " and "])(
    "takes linear time on nothing but %j",
    (part) => {
      expectLinearTime((n) => part.repeat(n / 2), readBibtexNames);
    },
  );
});
