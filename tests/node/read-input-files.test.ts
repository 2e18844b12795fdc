import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collectSources, readInputFiles, readSources } from "../../src/node/read-input-files.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sources-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function textOf(content: string | Uint8Array): Promise<string | undefined> {
  const [source] = await readSources([await put("papers.txt", content)]);
  return source?.text;
}

describe("readSources", () => {
  test("names a file below the working folder from there, with slashes", async () => {
    const sources = await readSources([join(process.cwd(), "data", "papers")]);
    expect(sources.map(({ name }) => name)).toEqual(["data/papers/trending-papers.txt"]);
  });

  test("reads a folder with all below it, sorted, without what is hidden", async () => {
    for (const name of ["b.txt", "a/z.txt", "a/é.txt", "B.txt", ".git/config", "a/.notes"])
      await put(name, name);
    const sources = await readSources([folder]);
    expect(sources.map(({ text }) => text)).toEqual(["B.txt", "a/z.txt", "a/é.txt", "b.txt"]);
  });

  test("reads a folder whose own path has a hidden part", async () => {
    await put(".cache/papers/a.txt", "a");
    expect(await readSources([join(folder, ".cache/papers")])).toHaveLength(1);
  });

  test("reads a file once, however often it is named", async () => {
    const path = await put("a.txt", "a");
    await symlink(path, join(folder, "link.txt"));
    expect(await readSources([path, folder, path])).toHaveLength(1);
  });

  test("follows no link to a folder, so that a ring of links ends", async () => {
    await put("a.txt", "a");
    await symlink(folder, join(folder, "ring"));
    const { sources, problems } = await collectSources([folder]);
    expect(sources).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual(["not a file"]);
  });

  test("gives nothing for no paths", async () => {
    expect(await readSources([])).toEqual([]);
  });

  test("unpacks gzip by content, whatever the name says", async () => {
    expect(await textOf(gzipSync("Ünïcode"))).toBe("Ünïcode");
  });

  test("drops the byte-order mark of UTF-8", async () => {
    expect(await textOf("\ufeffé")).toBe("é");
  });

  test("reads UTF-16 by its byte-order mark", async () => {
    expect(await textOf(Buffer.from("\ufeffé €", "utf16le"))).toBe("é €");
  });

  test("reads Latin-1 where it is not UTF-8", async () => {
    expect(await textOf(Buffer.from("Erdős und Müller".replace("ő", "ö"), "latin1"))).toBe(
      "Erdös und Müller",
    );
  });

  test("keeps UTF-8 as such where one byte of it is broken", async () => {
    const bytes = Buffer.concat([Buffer.from("é é é "), Buffer.from([0xe9]), Buffer.from(" é")]);
    expect(await textOf(bytes)).toBe("é é é \ufffd é");
  });

  test("throws one line for each that cannot be read", async () => {
    const empty = await put("empty.txt", "");
    await expect(readSources(["nope.txt", empty])).rejects.toThrow(
      `missing file: nope.txt\nempty file: ${empty}`,
    );
  });
});

describe("readInputFiles", () => {
  test("reports an unreadable file of a folder, and throws on one that was named", async () => {
    await put("a.txt", "a");
    const unreadable = await put("b.txt", "");
    const { sources, problems, namedFiles } = await readInputFiles([folder]);
    expect(sources.map(({ text }) => text)).toEqual(["a"]);
    expect(problems).toEqual([{ file: unreadable, line: null, message: "empty file" }]);
    expect(namedFiles.has(unreadable)).toBe(false);
    await expect(readInputFiles([folder, unreadable])).rejects.toThrow(`empty file: ${unreadable}`);
  });

  test("throws on a folder that is missing or empty", async () => {
    await expect(readInputFiles([folder])).rejects.toThrow(`no files in folder: ${folder}`);
    await expect(readInputFiles(["nowhere"])).rejects.toThrow("missing file: nowhere");
  });
});

describe("collectSources", () => {
  async function problemWith(content: string | Uint8Array): Promise<string | undefined> {
    const path = await put("papers.txt", content);
    const { sources, problems } = await collectSources([path], { maxBytes: 1_000_000 });
    expect(sources).toEqual([]);
    expect(problems[0]?.file).toBe(path);
    return problems[0]?.message;
  }

  test("keeps the files around one that cannot be read", async () => {
    await put("a.txt", "a");
    await put("b.txt", "");
    await put("c.txt", "c");
    const { sources, problems } = await collectSources([folder]);
    expect(sources.map(({ text }) => text)).toEqual(["a", "c"]);
    expect(problems).toEqual([{ file: `${folder}/b.txt`, line: null, message: "empty file" }]);
  });

  test("refuses a folder without files", async () => {
    const { problems } = await collectSources([folder]);
    expect(problems[0]?.message).toBe("no files in folder");
  });

  test("refuses what is neither file nor folder", async () => {
    const { problems } = await collectSources(["/dev/null"]);
    expect(problems[0]?.message).toBe("neither file nor folder");
  });

  test("refuses a gzip of nothing", async () => {
    expect(await problemWith(gzipSync(""))).toBe("empty file");
  });

  test("refuses bytes that are no text", async () => {
    const notes = Uint8Array.from({ length: 1000 }, (_, index) => 1 + ((index * 97) % 255));
    expect(await problemWith(Buffer.from("text\0text"))).toBe("not a text file");
    expect(await problemWith(notes)).toBe("not a text file");
    expect(await problemWith(Buffer.from("ÈÉÊËÌ ÍÎÏ ÐÑ", "latin1"))).toBe("not a text file");
  });

  test("refuses gzip that is cut off or damaged", async () => {
    const packed = gzipSync("word ".repeat(1000));
    expect(await problemWith(packed.subarray(0, packed.length - 12))).toBe("broken gzip file");
    expect(await problemWith(packed.fill(7, 12, 20))).toBe("broken gzip file");
  });

  test("refuses a file over the limit", async () => {
    expect(await problemWith("x".repeat(1_000_001))).toBe("too large (over 1 MB)");
  });

  test("stops unpacking at the limit, so that a small file cannot fill the memory", async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const before = process.memoryUsage.rss();
    expect(await problemWith(bomb)).toBe("too large (over 1 MB unpacked)");
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });
});
