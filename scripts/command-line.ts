/** What all commands share: their shape, their arguments, the seed. */
import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { errorMessage } from "../src/base/error-message.ts";
import { checkSeed } from "../src/base/random.ts";

export const DEFAULT_SEED = "1";

/** Where a command writes; its files, it reads and writes itself. */
export interface CommandOutput {
  /** A line of the result: standard output. */
  print: (line: string) => void;
  /** A line beside the result, such as progress or a file that is missing: standard error. */
  log: (line: string) => void;
  /** Whether a person watches standard error, so that a progress bar may move there. */
  isTerminal: boolean;
}

/**
 * A command with the arguments after its name.
 * @throws in lines for the user, without the name of the command
 */
export type Command = (args: readonly string[], output: CommandOutput) => Promise<void>;

/**
 * Parses arguments strictly.
 * @throws with the usage on an argument that `config` does not list
 */
export function parseCommandLine<T extends ParseArgsConfig>(
  args: readonly string[],
  usage: string,
  config: T,
) {
  try {
    return parseArgs({ ...config, args: joinNegatives(args) });
  } catch (cause) {
    const message = errorMessage(cause);
    const [sentence = message] = message.split(/[.\n]/, 1);
    throw new Error(`${sentence}; ${usage}`, { cause });
  }
}

/** parseArgs takes the "-1" of `--seed -1` for an option; it is a wrong seed, and is to be called that. */
function joinNegatives(args: readonly string[]): string[] {
  return args.flatMap((arg, i) => {
    if (/^-\d/.test(arg) && args[i - 1] === "--seed") return [];
    const next = args[i + 1] ?? "";
    return arg === "--seed" && /^-\d/.test(next) ? [`${arg}=${next}`] : [arg];
  });
}

/**
 * Parses a seed: a whole number from 0.
 * @throws "invalid seed: abc"
 */
export function parseSeed(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`invalid seed: ${text}`);
  const seed = Number(text);
  checkSeed(seed);
  return seed;
}
