/**
 * Directions without sines and cosines, whose last bit is not the same in every browser:
 * each is the last one turned by the golden angle (H. Vogel, 1979, doi:10.1016/0025-5564(79)90080-4).
 */
import type { Position } from "../model.ts";

const [COS, SIN] = [-0.7373688780783197, 0.6754902942615238];

/** Directions before the first one again. */
const COUNT = 4_096;

const DIRECTIONS = listDirections();

function listDirections(): Position[] {
  const directions: Position[] = [];
  let [x, y] = [1, 0];
  for (let i = 0; i < COUNT; i++) {
    directions.push({ x, y });
    const length = Math.sqrt(x * x + y * y);
    [x, y] = [(x * COS - y * SIN) / length, (x * SIN + y * COS) / length];
  }
  return directions;
}

/** Unit vector number `step`, a whole number from 0. Consecutive numbers give directions far apart. */
export function directionOf(step: number): Position {
  return DIRECTIONS[step % COUNT] ?? { x: 1, y: 0 };
}
