/** The table of commands, and what a process that runs one needs. */
import { setFlagsFromString } from "node:v8";
import { errorMessage } from "../src/base/error-message.ts";
import type { Command, CommandOutput } from "./command-line.ts";

/** Each is loaded when it is named, so that building a map does not wait for a bundler and a browser. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  "build-map": async () => (await import("./commands/build-map.ts")).buildMapCommand,
  extract: async () => (await import("./commands/extract.ts")).extractCommand,
  communities: async () => (await import("./commands/communities.ts")).communitiesCommand,
  compare: async () => (await import("./commands/compare.ts")).compareCommand,
  evaluate: async () => (await import("./commands/evaluate.ts")).evaluateCommand,
  train: async () => (await import("./commands/train.ts")).trainCommand,
  "count-phrases": async () => (await import("./commands/count-phrases.ts")).countPhrasesCommand,
  "count-vectors": async () => (await import("./commands/count-vectors.ts")).countVectorsCommand,
  bench: async () => (await import("./commands/bench.ts")).benchCommand,
  "bench-build": async () => (await import("./bench/build-speed.ts")).benchBuildCommand,
  "measure-page": async () => (await import("./commands/measure-page.ts")).measurePageCommand,
  "measure-import": async () => (await import("./commands/measure-import.ts")).measureImportCommand,
  "single-file": async () => (await import("./commands/single-file.ts")).singleFileCommand,
  screenshot: async () => (await import("./commands/screenshot.ts")).screenshotCommand,
};

/** Further names of commands. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  graph: "build-map",
  fit: "train",
  mine: "count-phrases",
};

/**
 * Left alone, Node lets garbage grow to the size of what is in use before it collects: at 87,187 papers to
 * three gigabytes. The more often it collects, the slower; at this share the build takes no longer.
 */
const HEAP_GROWING_PERCENT = 30;

/** Sets up the process for a command, and gives its standard streams. */
export function openProcess(): CommandOutput {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  // Whoever reads the output may stop early, as `head` does: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  return {
    print: (line) => console.log(line),
    log: (line) => console.error(line),
    isTerminal: process.stderr.isTTY,
  };
}

/**
 * Runs the command that the first argument names. Each line of what it throws is logged after that name.
 * @returns the exit code: 0, or 1 where it throws
 */
export async function runCommand(
  [name = "", ...args]: readonly string[],
  output: CommandOutput,
): Promise<0 | 1> {
  try {
    const own = OTHER_NAMES[name] ?? name;
    const load = Object.hasOwn(COMMANDS, own) ? COMMANDS[own] : undefined;
    if (!load) throw new Error(`no such command; known are ${Object.keys(COMMANDS).join(", ")}`);
    const run = await load();
    await run(args, output);
    return 0;
  } catch (error) {
    for (const line of errorMessage(error).split("\n"))
      output.log(`${name || "paperloom"}: ${line}`);
    return 1;
  }
}
