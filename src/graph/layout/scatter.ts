import type { Position } from "../model.ts";

/** A random position in the square of width `side` around `centre`. @param random 0 to below 1 */
export function scatter(centre: Position, side: number, random: () => number): Position {
  return { x: centre.x + side * (random() - 0.5), y: centre.y + side * (random() - 0.5) };
}
