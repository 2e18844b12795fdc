import type { Position } from "../model.ts";
/** A spot in the square of `side` around `centre`. */
export function scatter({ x, y }: Position, side: number, random: () => number): Position {
  return { x: x + side * (random() - 0.5), y: y + side * (random() - 0.5) };
}
