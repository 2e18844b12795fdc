import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXTRACTION_ENTRIES } from "../../src/node/extraction-cache.ts";
import { hashSources, listSources } from "../../src/node/hash-sources.ts";

const SOURCES = {
  "rules/entry.ts": `import { find } from "./text/find.ts";\nimport fs from "node:fs";\n`,
  "rules/text/find.ts": `import type { Paper } from "../../papers/paper.ts";\nexport const find = 1;\n`,
  "rules/text/unused.ts": "export const unused = 1;\n",
  "papers/paper.ts": `export {\n  title,\n} from "./title.ts";\n`,
  "papers/title.ts": `import "../rules/entry.ts";\nexport const title = 1;\n`,
};

let folder = "";
async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}
const hashNow = () => hashSources([join(folder, "rules/entry.ts")]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  for (const [name, text] of Object.entries(SOURCES)) await put(name, text);
});
afterEach(() => rm(folder, { recursive: true }));

describe("hashSources", () => {
  it.each(["rules/entry.ts", "rules/text/find.ts", "papers/paper.ts", "papers/title.ts"] as const)(
    "changes with %s",
    async (name) => {
      const before = hashNow();
      await put(name, `${SOURCES[name]}// Another rule.\n`);
      expect(hashNow()).not.toBe(before);
    },
  );

  it("stays with a file that nothing imports, and in another folder", async () => {
    const before = hashNow();
    await put("rules/text/unused.ts", "export const unused = 2;\n");
    expect(hashNow()).toBe(before);
    for (const [name, text] of Object.entries(SOURCES)) await put(`moved/${name}`, text);
    expect(hashSources([join(folder, "moved/rules/entry.ts")])).toBe(before);
  });

  it("throws where an imported file is not there", async () => {
    await rm(join(folder, "papers/title.ts"));
    expect(hashNow).toThrow("title.ts");
  });
});

describe("EXTRACTION_ENTRIES", () => {
  it("lead to the rules, and to what they import from elsewhere", () => {
    const names = listSources(EXTRACTION_ENTRIES).map((path) => path.replace(/^.*\/src\//, ""));
    expect(names).toEqual(
      expect.arrayContaining(["entities/features/spelling-features.ts", "base/compare-text.ts"]),
    );
  });
});
