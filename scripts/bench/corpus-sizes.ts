/** The corpora that builds are measured on, each at some sizes. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BuildCost, BuildTask } from "./build-speed.ts";

const ENTRANCE = fileURLToPath(new URL("../paperloom.ts", import.meta.url));
const ADDED_PAPER_COUNT = 10;
/** Plain forces on more papers take minutes. */
const MOST_WITH_PLAIN_FORCES = 10_000;

/** Papers of the large corpus; the last size is all of it. */
const COUNTS = [1_000, 10_000, 87_187];

/** A corpus, or the first papers of it. */
interface CorpusSize {
  corpus: string;
  path: string;
  /** Papers; 0 for all of a file that is not one paper a line. */
  count: number;
}

/**
 * The costs of three builds at one size: without the last ten papers and without a cache, then with them, then
 * with positions taken from the first map. Of an embedded corpus, all three are of the whole.
 */
export interface SizeCosts {
  corpus: string;
  build: BuildCost;
  rebuild: BuildCost;
  kept: BuildCost;
}

/**
 * The embedded corpus, then the large one from the smallest size to the largest.
 * @param large may be missing, which is logged
 * @param isSmall leaves out the largest size, which takes minutes
 */
export function listCorpusSizes(
  { embedded, large }: { embedded: string; large: string },
  isSmall: boolean,
  log: (line: string) => void,
): CorpusSize[] {
  const first = { corpus: "embedded corpus", path: embedded, count: 0 };
  const name = basename(large);
  if (!existsSync(large)) {
    log(`${name}: not here, so not measured`);
    return [first];
  }
  const counts = isSmall ? COUNTS.slice(0, -1) : COUNTS;
  return [
    first,
    ...counts.map((count) => ({
      corpus: `${name}, first ${count.toLocaleString("en")}`,
      path: large,
      count,
    })),
  ];
}

/**
 * Measures three builds, one after the other.
 * @param data folder of lexicons and model
 */
export async function measureSize(
  { corpus, path, count }: CorpusSize,
  data: string,
  seed: number,
): Promise<SizeCosts> {
  const folder = await mkdtemp(join(tmpdir(), "paperloom-bench-"));
  const [cache, old, out] = [join(folder, "findings"), join(folder, "old"), join(folder, "new")];
  try {
    const task = { data, path, count, seed, cache, out, like: null, withPlainForces: false };
    const build = await measureInProcess({
      ...task,
      count: count === 0 ? 0 : count - ADDED_PAPER_COUNT,
      out: old,
      withPlainForces: count <= MOST_WITH_PLAIN_FORCES,
    });
    const rebuild = await measureInProcess(task);
    const kept = await measureInProcess({ ...task, like: old });
    return { corpus, build, rebuild, kept };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** In a process of its own, whose peak memory is the build's. */
async function measureInProcess(task: BuildTask): Promise<BuildCost> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", ENTRANCE, "bench-build", JSON.stringify(task)],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as BuildCost;
}
