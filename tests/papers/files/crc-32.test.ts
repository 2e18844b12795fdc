import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { updateCrc } from "../../../src/papers/files/crc-32.ts";

describe("updateCrc", () => {
  it("gives the check value of the standard", () => {
    expect(updateCrc(0, new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(updateCrc(0, new Uint8Array())).toBe(0);
  });

  it("agrees with zlib on any bytes, in one piece or two", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ maxLength: 60 }), (a, b) => {
        expect(updateCrc(updateCrc(0, a), b)).toBe(crc32(Buffer.concat([a, b])));
      }),
    );
  });
});
