import { describe, expect, test } from "vitest";
import { medline } from "../../../../src/papers/formats/tagged/medline.ts";
import { checkImporter } from "../importer-checks.ts";

const SAMPLE = `
PMID- 12345
OWN - NLM
DP  - 2017 Nov 15
TI  - Counting bees
      in winter.
LID - S0048-9697 [pii]
LID - 10.1000/bees [doi]
AB  - BACKGROUND: We
      count bees (p &lt; 0.05).
FAU - Lovelace, Ada K
AU  - Lovelace AK
CN  - Bee Counters
JT  - The journal of bees
TA  - J Bees
MH  - Humans
MH  - Bees/*physiology/genetics
MH  - Animals, Wild
OT  - *Apis dances
PHST- 2016/11/28 00:00 [received]

PMID- 12346
TI  - [Of wasps].
AU  - Babbage C
DP  - 2019 Nov-Dec
TA  - J Bees
`;

describe("medline", () => {
  test("reads every field it knows", () => {
    const { papers, problems } = medline.parse({ name: "bees.nbib", text: SAMPLE });
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        line: 2,
        identifiers: ["doi:10.1000/bees"],
        id: "pmid:12345",
        title: "Counting bees in winter",
        abstract: "BACKGROUND: We count bees (p < 0.05).",
        keywords: ["Apis dances", "Bees", "Animals, Wild"],
        authors: ["Ada K Lovelace", "Bee Counters"],
        date: { year: 2017, month: 11, day: 15 },
        venue: "The journal of bees",
        links: [
          { kind: "paper", url: "https://pubmed.ncbi.nlm.nih.gov/12345/" },
          { kind: "paper", url: "https://doi.org/10.1000/bees" },
        ],
        upvotes: null,
      },
      expect.objectContaining({
        line: 22,
        id: "pmid:12346",
        title: "Of wasps",
        authors: ["Babbage C"],
        date: { year: 2019, month: 11, day: null },
        venue: "J Bees",
      }),
    ]);
  });

  test("reports a record without a title", () => {
    const { problems } = medline.parse({ name: "bees.nbib", text: "PMID- 1\nAB  - We count." });
    expect(problems).toEqual([
      { file: "bees.nbib", line: 1, message: "no title: PMID 1; AB We count." },
    ]);
  });

  checkImporter(medline, SAMPLE, [
    (n) => "PMID- 1\n".repeat(n),
    (n) => `PMID- 1\nTI  - ${"      b\n".repeat(2 * n)}`,
    (n) => `PMID- ${"1".repeat(50 * n)}\nTI  - B\nDP  - ${" ".repeat(50 * n)}`,
  ]);
});
