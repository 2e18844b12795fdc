/** Guards against quadratic time without a clock: compares the CPU time of one call at two sizes of its input. */
import { expect } from "vitest";

const FACTOR = 4;
/** Linear work grows fourfold, with noise a little more; quadratic work sixteenfold. */
const MAX_GROWTH = 9;
/** Growth that needs no further try. */
const CLEARLY_LINEAR = 6;
const TRY_COUNT = 3;
/** A shorter call is repeated, so that a collection of garbage does not weigh as much. */
const MIN_MICROSECONDS = 4_000;
const DEFAULT_SIZE = 10_000;

/** In microseconds; time in which other processes had the machine does not count. */
function cpuTimeOf(run: () => unknown, count: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < count; i++) run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/** By how much the CPU time grows from one size to four times that size, each the best of three. */
export function measureGrowth<T>(
  prepare: (size: number) => T,
  run: (input: T) => unknown,
  size = DEFAULT_SIZE,
): number {
  const small = prepare(size);
  const large = prepare(FACTOR * size);
  const runSmall = () => run(small);
  // First calls are slow, before the engine has compiled them: one of them alone does not tell how many are enough.
  let count = 1;
  while (cpuTimeOf(runSmall, count) < MIN_MICROSECONDS) count *= 2;
  const bestOfSmall = Math.min(
    ...Array.from({ length: TRY_COUNT }, () => cpuTimeOf(runSmall, count)),
  );
  let growth = Infinity;
  /** Another try can only make it less. */
  for (let i = 0; i < TRY_COUNT && growth > CLEARLY_LINEAR; i++)
    growth = Math.min(growth, cpuTimeOf(() => run(large), count) / bestOfSmall);
  return growth;
}

/**
 * Expects that a call takes time about in proportion to the size of its input. A step in cost, as where data outgrow
 * the processor's cache, shows at one size only; work in proportion to the square shows at every size.
 * @param size large enough that work in proportion to its square would outweigh the rest
 */
export function expectLinearTime<T>(
  prepare: (size: number) => T,
  run: (input: T) => unknown,
  size = DEFAULT_SIZE,
): void {
  const growth = measureGrowth(prepare, run, size);
  const growthOfLarge = growth < MAX_GROWTH ? growth : measureGrowth(prepare, run, FACTOR * size);
  expect(growthOfLarge, "growth of the CPU time").toBeLessThan(MAX_GROWTH);
}
