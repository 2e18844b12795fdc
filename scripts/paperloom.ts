/** The entrance of all commands: `tsx scripts/paperloom.ts COMMAND ARGUMENTS`. */
import { openProcess, runCommand } from "./run-command.ts";

process.exitCode = await runCommand(process.argv.slice(2), openProcess());
