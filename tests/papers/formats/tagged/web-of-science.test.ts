import { describe, expect, test } from "vitest";
import { webOfScience } from "../../../../src/papers/formats/tagged/web-of-science.ts";
import { checkImporter } from "../importer-checks.ts";

const SAMPLE = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Lovelace, A
   Babbage, C
AF Lovelace, Ada
   Babbage, Charles
TI Counting bees
   in winter
SO JOURNAL OF BEES
DE bees; Apis
   dances
ID SWARM INTELLIGENCE; GPS; BEES
AB We count bees.
   All of them.
DI 10.1000/bees
PD OCT 15
PY 2019
UT WOS:000123
ER

PT S
AU Babbage, C
TI Of wasps
PY 2020
PD FAL
ER

EF
`;

describe("webOfScience", () => {
  test("reads every field it knows", () => {
    const { papers, problems } = webOfScience.parse({ name: "bees.txt", text: SAMPLE });
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        line: 3,
        identifiers: ["doi:10.1000/bees"],
        id: "wos:000123",
        title: "Counting bees in winter",
        abstract: "We count bees. All of them.",
        keywords: ["bees", "Apis dances", "swarm intelligence", "GPS"],
        authors: ["Ada Lovelace", "Charles Babbage"],
        date: { year: 2019, month: 10, day: 15 },
        venue: "JOURNAL OF BEES",
        links: [{ kind: "paper", url: "https://doi.org/10.1000/bees" }],
        upvotes: null,
      },
      expect.objectContaining({
        line: 22,
        title: "Of wasps",
        authors: ["C Babbage"],
        date: { year: 2020, month: null, day: null },
        venue: null,
      }),
    ]);
  });

  checkImporter(webOfScience, SAMPLE, [
    (n) => `FN W\nVR 1.0\n${"PT J\n".repeat(n)}`,
    (n) => `FN W\nVR 1.0\nPT J\nTI B\nAU ${"   B\n".repeat(2 * n)}`,
    (n) => `FN ${" ".repeat(50 * n)}`,
  ]);
});
