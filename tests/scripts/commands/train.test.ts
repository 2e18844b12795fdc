import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { trainModel } from "../../../scripts/commands/train.ts";
import { DATA_FOLDER } from "../../../scripts/project-paths.ts";
import { keepLines } from "../run-in-process.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("trainModel", () => {
  it("refuses in one line and writes nothing where labelled papers are missing", async () => {
    const [data, shared] = [join(folder, "data"), join(folder, "shared")];
    await cp(join(DATA_FOLDER, "gold"), join(data, "gold"), { recursive: true });
    const output = keepLines();
    await expect(trainModel({ data, shared }, false, output)).rejects.toThrow(
      /^missing labelled papers: [^\n]*shared\/gold\/conference-dev\.json[^\n]*--partial$/,
    );
    expect(output).toMatchObject({ printed: [], logged: [] });
    expect(await readdir(data)).toEqual(["gold"]);
  });
});
