import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { embedFiles, readMapFolder, restrictPage } from "../../../scripts/commands/single-file.ts";
import { run } from "../run-in-process.ts";

const PAGE = `<head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'" />
    <link rel="icon" href="./icon.svg" />
    <meta property="og:image" content="./preview.png" />
    <script type="module">start("$&");</script>
  </head>
  <body><main></main></body>`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("readMapFolder", () => {
  it("reads the files of the map, and nothing else of the folder", async () => {
    await mkdir(join(folder, "map/texts"), { recursive: true });
    for (const name of [
      "graph.json",
      "quality.json",
      "icon.svg",
      "map/a.arrow",
      "map/texts/0.json",
    ])
      await writeFile(join(folder, name), name);
    const files = await readMapFolder(folder);
    expect(Array.from(files, ([name, bytes]) => [name, bytes.toString()])).toEqual(
      ["graph.json", "map/a.arrow", "map/texts/0.json", "quality.json"].map((name) => [name, name]),
    );
  });
});

describe("embedFiles", () => {
  it("puts each file as base64 at the start of the body", () => {
    const bytes = Buffer.from(`</script>$&`);
    const html = embedFiles(PAGE, new Map([["graph.json", bytes]]));
    expect(html).toContain(
      `<body>\n<script type="text/plain" data-file="graph.json">${bytes.toString("base64")}</script><main>`,
    );
    expect(html.match(/<main>/g)).toHaveLength(1);
  });
});

describe("restrictPage", () => {
  it("allows the script by its hash, and no address of the network", () => {
    const html = restrictPage(PAGE);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(`start("$&");`).digest("base64");
    const rules = policy.split("; ");
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain(`script-src 'sha256-${hash}' blob:`);
    expect(policy).not.toMatch(/https?:|'self'|\*|script-src[^;]*'unsafe/);
  });

  it("takes out links to files beside the page, and keeps its script", () => {
    const html = restrictPage(PAGE);
    expect(html).not.toMatch(/icon\.svg|preview\.png/);
    expect(html).toContain(`start("$&");`);
  });
});

describe("single-file", () => {
  it.each(["", "nowhere"])(
    "refuses a folder %j without a map before it builds the page",
    async (name) => {
      const out = join(folder, "page.html");
      const { code, stderr } = await run("single-file", "--map", join(folder, name), "--out", out);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^single-file: no map in [^\n]*: build it with npm run graph\n$/);
      expect(existsSync(out)).toBe(false);
    },
  );

  it("refuses a map of another version before it builds the page", async () => {
    await mkdir(join(folder, "map"));
    await writeFile(join(folder, "graph.json"), JSON.stringify({ version: 3 }));
    const out = join(folder, "page.html");
    const { code, stderr } = await run("single-file", "--map", folder, "--out", out);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining("expected version"),
    });
    expect(existsSync(out)).toBe(false);
  });
});
