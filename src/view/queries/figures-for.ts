/** Which figures of quality hold for the papers of a map. */
import type { PileArea } from "../../entities/pile/pile-area.ts";
import type { PaperKind } from "../../evaluation/figures.ts";
import type { KindFigures, QualityReport } from "../../evaluation/quality-report.ts";

/** What is known of a pile of papers. */
interface Pile {
  papersSha256: string;
  area: PileArea | null;
}

/** Kinds of labelled papers that are like those of a pile; a corpus of which papers are labelled is measured itself. */
function kindsLike({ papersSha256, area }: Pile, quality: QualityReport): readonly PaperKind[] {
  if (papersSha256 === quality.papersSha256) return ["trending"];
  switch (area) {
    case "machine-learning":
      return ["conference", "daily"];
    case "other":
      return ["fields"];
    case null:
      return [];
  }
}

/** The figures that hold for papers such as those of a pile, by kind; none where such papers were not measured. */
export function figuresFor(pile: Pile, quality: QualityReport): [PaperKind, KindFigures][] {
  return kindsLike(pile, quality).flatMap((kind): [PaperKind, KindFigures][] => {
    const figures = quality.kinds[kind];
    return figures === undefined ? [] : [[kind, figures]];
  });
}
