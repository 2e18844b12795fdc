/** `npm run -s compare -- OLD NEW`: what changed from one map to another. */
import { compareMaps } from "../../src/graph/compare-maps.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { formatChanges } from "../report/format-changes.ts";
import { readMap } from "../../src/node/map-folder.ts";

const USAGE = "usage: npm run -s compare -- OLD NEW [--json]";

/** Prints the changes from the map in one folder to the map in another. */
export const compareCommand: Command = async (args, output) => {
  const { values, positionals } = parseCommandLine(args, USAGE, {
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [old, now, ...others] = positionals;
  if (old === undefined || now === undefined || others.length > 0)
    throw new Error(`two folders of maps are needed; ${USAGE}`);
  const changes = compareMaps(await readMap(old), await readMap(now));
  output.print(values.json ? JSON.stringify(changes, null, 2) : formatChanges(changes));
};
