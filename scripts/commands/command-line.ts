/** What every command does alike: arguments, one line an error, the exit code. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { setFlagsFromString } from "node:v8";
import { checkSeed } from "../../src/base/random.ts";

export const DEFAULT_SEED = "1";
/** Folder of what was found in papers before. */
export const DEFAULT_CACHE = fileURLToPath(new URL("../../.cache/findings", import.meta.url));

/**
 * Left alone, Node lets garbage grow to the size of what is in use before it collects: at 87,187 papers to
 * three gigabytes. The more often it collects, the slower; at this share the build takes no longer.
 */
const HEAP_GROWING_PERCENT = 30;

/** Runs a command; what it throws goes to stderr, each line with its name, and the exit code is 1. */
export async function runCommand(name: string, run: () => Promise<void>): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  // Whoever reads the output may stop early, as `head` does: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  try {
    await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    for (const line of message.split("\n")) console.error(`${name}: ${line}`);
    process.exitCode = 1;
  }
}

/**
 * Parses a command's arguments strictly.
 * @throws with the usage on an argument it does not know
 */
export function parseCommandLine<T extends ParseArgsConfig>(usage: string, config: T) {
  try {
    return parseArgs({ ...config, args: joinNegatives(process.argv.slice(2)) });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const [sentence = message] = message.split(/[.\n]/, 1);
    throw new Error(`${sentence}; ${usage}`, { cause });
  }
}

/** parseArgs takes the "-1" of `--seed -1` for an option; it is a wrong seed, and is to be called that. */
function joinNegatives(args: string[]): string[] {
  return args.flatMap((arg, i) => {
    if (/^-\d/.test(arg) && args[i - 1] === "--seed") return [];
    const next = args[i + 1] ?? "";
    return arg === "--seed" && /^-\d/.test(next) ? [`${arg}=${next}`] : [arg];
  });
}

/** @throws "invalid seed: abc" */
export function parseSeed(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`invalid seed: ${text}`);
  const seed = Number(text);
  checkSeed(seed);
  return seed;
}
