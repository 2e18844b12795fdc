/** Commands without a process: what they print and log, and the exit code. */
import type { CommandOutput } from "../../scripts/command-line.ts";
import { runCommand } from "../../scripts/run-command.ts";

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** An output that keeps its lines. */
export function keepLines(): CommandOutput & { printed: string[]; logged: string[] } {
  const [printed, logged]: [string[], string[]] = [[], []];
  return {
    printed,
    logged,
    print: (line) => printed.push(line),
    log: (line) => logged.push(line),
    isTerminal: false,
  };
}

/** Runs the command that the first argument names. */
export async function run(...args: string[]): Promise<Outcome> {
  const output = keepLines();
  const code = await runCommand(args, output);
  const [stdout = "", stderr = ""] = [output.printed, output.logged].map((lines) =>
    lines.map((line) => `${line}\n`).join(""),
  );
  return { code, stdout, stderr };
}
