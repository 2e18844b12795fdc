import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { unpackSource } from "../../../src/papers/files/unpack-file.ts";

async function textOf(...parts: (string | Uint8Array)[]): Promise<string> {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { text } = await unpackSource("a.gz", new Uint8Array(bytes), { maxBytes: 1_000_000 });
  return text;
}

/** Browsers refuse what follows the first member of a gzip file, which Node reads. */
class StrictDecompression {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;

  constructor() {
    const inner = new NodeDecompression("gzip");
    let tail = new Uint8Array();
    const check = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        tail = new Uint8Array(piece);
        controller.enqueue(piece);
      },
      flush() {
        const memberCount = Buffer.from(tail).toString("latin1").split("\x1f\x8b\x08").length - 1;
        if (memberCount > 1) throw new TypeError("junk after the end");
      },
    });
    this.readable = check.readable.pipeThrough(inner);
    this.writable = check.writable;
  }
}
const NodeDecompression = globalThis.DecompressionStream;

afterEach(() => vi.unstubAllGlobals());

describe("unpackSource", () => {
  test("reads plain text and gzip by content", async () => {
    expect(await textOf("bees")).toBe("bees");
    expect(await textOf(gzipSync("Ünïcode"))).toBe("Ünïcode");
  });

  test("reads gzip in several members, where browsers refuse it too", async () => {
    const members = ["bees", "wasps", "ants"].map((text) => gzipSync(text));
    expect(await textOf(...members)).toBe("beeswaspsants");
    vi.stubGlobal("DecompressionStream", StrictDecompression);
    expect(await textOf(...members)).toBe("beeswaspsants");
  });

  test.each([
    ["empty file", ""],
    ["empty file", gzipSync("")],
    ["not a text file", "bees\0bees"],
    ["a zip archive: unpack it first", "PK\x03\x04bees"],
    ["broken gzip file", gzipSync("bees ".repeat(99)).subarray(0, 20)],
    ["broken gzip file", Buffer.concat([gzipSync("bees"), gzipSync("wasps").subarray(0, 12)])],
    ["too large (over 1 MB)", "x".repeat(1_000_001)],
    ["too large (over 1 MB unpacked)", gzipSync(Buffer.alloc(50_000_000, "x"))],
  ])("says %j", async (message, content) => {
    await expect(textOf(content)).rejects.toThrow(message);
  });
});
