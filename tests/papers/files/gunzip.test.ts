import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gunzip, isGzip, TooLargeError } from "../../../src/papers/files/gunzip.ts";

const MAX_BYTES = 1_000_000;

function unpack(...parts: Uint8Array[]): Buffer {
  return Buffer.from(gunzip(Buffer.concat(parts), MAX_BYTES));
}

/** Bytes that do not pack well, so that a member takes several steps. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Uint8Array.from({ length }, () => (state = (state * 48_271) % 0x7fffffff) & 0xff),
  );
}

/** A header of its own kind around the packed data: 4 extra fields, 8 a name, 16 a comment, 2 a checksum of itself. */
function withHeader(flags: number, fields: readonly number[], content: string): Buffer {
  const packed = gzipSync(content);
  return Buffer.concat([
    packed.subarray(0, 3),
    Uint8Array.of(flags, ...packed.subarray(4, 10), ...fields),
    packed.subarray(10),
  ]);
}

describe("isGzip", () => {
  test("knows gzip by its first two bytes", () => {
    expect(isGzip(gzipSync("bees"))).toBe(true);
    expect(isGzip(Buffer.from("bees"))).toBe(false);
    expect(isGzip(new Uint8Array())).toBe(false);
  });
});

describe("gunzip", () => {
  test("unpacks whatever was packed, in any number of members", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array(), { minLength: 1, maxLength: 4 }), (contents) => {
        const members = contents.map((content) => gzipSync(content));
        expect(unpack(...members)).toEqual(Buffer.concat(contents));
      }),
      { seed: 1 },
    );
  });

  test.each([4_080, 4_090, 4_096, 4_100, 20_000])(
    "unpacks members that end anywhere in a step, as after %d bytes",
    (length) => {
      for (let more = 0; more < 16; more++) {
        const first = noise(length - 40 + more);
        expect(unpack(gzipSync(first), gzipSync("bees"))).toEqual(
          Buffer.concat([first, Buffer.from("bees")]),
        );
      }
    },
  );

  test("passes over names, comments and extra fields in a header", () => {
    const name = [...Buffer.from("bees.txt\0")];
    expect(unpack(withHeader(8, name, "a"), withHeader(4 + 16, [2, 0, 1, 2, 67, 0], "b"))).toEqual(
      Buffer.from("ab"),
    );
  });

  test("stops at the limit, long before a bomb is unpacked", () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    const before = process.memoryUsage().arrayBuffers;
    expect(() => unpack(bomb)).toThrow(TooLargeError);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
    expect(unpack(gzipSync(Buffer.alloc(MAX_BYTES)))).toHaveLength(MAX_BYTES);
  });

  test("counts all members against the limit", () => {
    const member = gzipSync(Buffer.alloc(400_000));
    expect(() => unpack(member, member, member)).toThrow(TooLargeError);
  });

  test.each([1, 5, 9, 10, 12, 15, 20, 23])("fails where %d bytes of a member are left", (left) => {
    const member = gzipSync("wasps").subarray(0, left);
    expect(() => unpack(member)).toThrow();
    expect(() => unpack(gzipSync("bees"), member)).toThrow();
  });

  test("fails on any changed byte of data, checksum or length, in the first member and in a later one", () => {
    const whole = gzipSync("bees and wasps");
    for (let at = 10; at < whole.length; at++) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x01;
      expect(() => unpack(damaged), `byte ${at}`).toThrow();
      expect(() => unpack(whole, damaged), `byte ${at}`).toThrow();
    }
  });

  test.each([
    ["junk", "junk"],
    ["one NUL", "\0"],
    ["a block of NULs", "\0".repeat(512)],
  ])("fails on %s behind a member", (_, rest) => {
    expect(() => unpack(gzipSync("bees"), Buffer.from(rest))).toThrow();
  });
});
