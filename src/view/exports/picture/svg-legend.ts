/** The legend of the drawn map: what it is of, its communities, and what shapes and lines mean. */
import { byEntityType, ENTITY_TYPE_BY_ID } from "../../../entities/entity-types.ts";
import { LINK_MEANINGS } from "../../scene/legend-text.ts";
import type { Palette } from "../../scene/palette.ts";
import type { MapView, NodeKind } from "../../state/view-state.ts";
import { wrapWords } from "./text-metrics.ts";
import { drawMark, drawWords } from "./svg-shapes.ts";
import { plural } from "../../../base/format.ts";

export interface LegendFacts {
  title: string;
  origin: string;
  view: MapView;
  /** Those with a colour of their own. */
  communities: readonly { name: string; papers: number; color: string }[];
  /** How many share the grey. */
  otherCount: number;
  kinds: readonly NodeKind[];
  /** False where there are too many links to draw. */
  hasLinks: boolean;
}

const LINE = 26;
const SIZE = 17;
const SMALL = 13;

const KIND_NAMES: Record<NodeKind, string> = {
  paper: "Paper",
  ...byEntityType((type) => ENTITY_TYPE_BY_ID[type].label),
  community: "Community; the more papers, the larger",
};

/** @param left where it starts, and the top; px. Gives the marks and where they end. */
export function drawLegend(
  facts: LegendFacts,
  { left, top, width }: { left: number; top: number; width: number },
  palette: Palette,
): { marks: string[]; bottom: number } {
  const marks: string[] = [];
  let y = top;
  const { ink: color, background } = palette;
  const write = (text: string, size: number, weight: number, indent = 0) => {
    for (const line of wrapWords(text, size, width - indent)) {
      marks.push(drawWords(line, left + indent, y, { size, weight, color }));
      y += size * 1.5;
    }
  };
  const mark = (kind: NodeKind, fill: string, text: string) => {
    marks.push(drawMark(kind, { x: left + 8, y }, 8, { color: fill, alpha: 1, background }));
    write(text, SIZE, 400, 28);
  };
  write(facts.title, 26, 700);
  y += LINE / 2;
  if (facts.communities.length > 0) write("Communities", SIZE, 700);
  for (const { name, papers, color: own } of facts.communities)
    mark("paper", own, `${name} (${papers.toLocaleString("en")})`);
  if (facts.otherCount > 0)
    mark(
      "paper",
      palette.grey,
      plural(facts.otherCount, "smaller community", "smaller communities"),
    );
  y += LINE / 2;
  write("Shapes", SIZE, 700);
  for (const kind of facts.kinds) mark(kind, palette.grey, KIND_NAMES[kind]);
  y += LINE / 2;
  write(
    facts.hasLinks
      ? LINK_MEANINGS[facts.view]
      : "Lines are left out: there are too many to tell apart.",
    SMALL + 2,
    400,
  );
  y += LINE / 2;
  write(facts.origin, SMALL, 400);
  return { marks, bottom: y };
}
