/** The legend of the drawn map: what it is of, its communities, and what shapes and lines mean. */
import type { VNode } from "preact";

import type { WordsByType } from "../../../entities/pile/type-words.ts";
import { LINK_MEANINGS, OUTLINE_MEANING } from "../../scene/legend-text.ts";
import type { Palette } from "../../scene/palette.ts";
import type { MapView, NodeKind } from "../../state/view-state.ts";
import { wrapWords } from "./text-metrics.ts";
import { NodeMark, Words } from "./svg-shapes.tsx";
import { capitalize, plural } from "../../../base/format.ts";

export interface LegendFacts {
  title: string;
  origin: string;
  view: MapView;
  /** Those with a colour of their own. */
  communities: readonly { name: string; papers: number; color: string }[];
  /** How many share the grey. */
  otherCount: number;
  kinds: readonly NodeKind[];
  /** Whether some papers are drawn as outlines. */
  hasOutlines: boolean;
  words: WordsByType;
  /** False where there are too many links to draw. */
  hasLinks: boolean;
}

const LINE = 26;
const SIZE = 17;
const SMALL = 13;
const MARK_RADIUS = 8;
const TEXT_INDENT = 28;
const NO_LINKS = "Lines are left out: there are too many to tell apart.";

function nameKind(kind: NodeKind, words: WordsByType): string {
  if (kind === "paper") return "Paper";
  if (kind === "community") return "Community; the more papers, the larger";
  return words.of[kind].label;
}

interface LegendPlace {
  left: number;
  top: number;
  width: number;
}

/** Writes a legend from the top downwards. */
class LegendWriter {
  readonly marks: VNode[] = [];
  /** Vertical middle of the next line. */
  y: number;
  readonly #place: LegendPlace;
  readonly #palette: Palette;

  constructor(place: LegendPlace, palette: Palette) {
    this.y = place.top;
    this.#place = place;
    this.#palette = palette;
  }

  /** One text over as many lines as it needs. */
  write(text: string, size: number, weight: number, indent = 0): void {
    const { left, width } = this.#place;
    const color = this.#palette.ink;
    for (const line of wrapWords(text, size, width - indent)) {
      this.marks.push(
        <Words text={line} x={left + indent} y={this.y} {...{ size, weight, color }} />,
      );
      this.y += size * 1.5;
    }
  }

  /** A shape, and what it stands for. */
  explain(kind: NodeKind, color: string, text: string, isFilled = kind === "paper"): void {
    const { background } = this.#palette;
    const x = this.#place.left + MARK_RADIUS;
    this.marks.push(
      <NodeMark {...{ kind, isFilled, x, y: this.y, radius: MARK_RADIUS, color, background }} />,
    );
    this.write(text, SIZE, 400, TEXT_INDENT);
  }

  skip(): void {
    this.y += LINE / 2;
  }
}

/** The legend as elements, and the y at which it ends. */
export function drawLegend(
  facts: LegendFacts,
  place: LegendPlace,
  palette: Palette,
): { marks: VNode[]; bottom: number } {
  const legend = new LegendWriter(place, palette);
  legend.write(facts.title, 26, 700);
  legend.skip();
  if (facts.communities.length > 0) legend.write("Communities", SIZE, 700);
  for (const { name, papers, color } of facts.communities)
    legend.explain("paper", color, `${name} (${papers.toLocaleString("en")})`);
  if (facts.otherCount > 0) {
    const others = plural(facts.otherCount, "smaller community", "smaller communities");
    legend.explain("paper", palette.grey, others);
  }
  legend.skip();
  legend.write("Shapes", SIZE, 700);
  for (const kind of facts.kinds) legend.explain(kind, palette.grey, nameKind(kind, facts.words));
  if (facts.hasOutlines) legend.explain("paper", palette.grey, capitalize(OUTLINE_MEANING), false);
  legend.skip();
  legend.write(facts.hasLinks ? LINK_MEANINGS[facts.view] : NO_LINKS, SMALL + 2, 400);
  legend.skip();
  legend.write(facts.origin, SMALL, 400);
  return { marks: legend.marks, bottom: legend.y };
}
