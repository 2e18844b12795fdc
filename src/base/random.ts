import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const MAX_SEED = 0x7fffffff;

/** xoroshiro128+ starts alike for seeds that differ in a bit; after this many numbers they have parted. */
const WARM_UP_COUNT = 64;

/**
 * Makes a dice that gives the same row of numbers, 0 to below 1, for the same seed.
 * @throws when the seed is no whole number from 0 to 2^31 − 1
 */
export function createRandom(seed: number): () => number {
  checkSeed(seed);
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP_COUNT; i++) generator.next();
  return () => uniformFloat64(generator);
}

/** @throws "invalid seed: -1" */
export function checkSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
    throw new Error(`invalid seed: ${seed}`);
}
