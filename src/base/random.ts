import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const MAX_SEED = 0x7fffffff;

/** Numbers skipped: the first ones of xoroshiro128+ are alike for seeds that differ in one bit. */
const WARM_UP_COUNT = 64;

/**
 * Creates a pseudo-random generator of numbers from 0 to below 1: equal seeds give equal sequences.
 * @throws "invalid seed: SEED" unless the seed is a whole number from 0 to 2^31 − 1
 */
export function createRandom(seed: number): () => number {
  checkSeed(seed);
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP_COUNT; i++) generator.next();
  return () => uniformFloat64(generator);
}

/** Checks a seed. @throws "invalid seed: SEED" unless it is a whole number from 0 to 2^31 − 1 */
export function checkSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
    throw new Error(`invalid seed: ${seed}`);
}
