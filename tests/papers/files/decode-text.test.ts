import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/papers/files/decode-text.ts";

const UTF16 = { le: [0xff, 0xfe], be: [0xfe, 0xff] };

function utf16(text: string, order: keyof typeof UTF16): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return Buffer.from([...UTF16[order], ...(order === "be" ? bytes.swap16() : bytes)]);
}

describe("decodeText", () => {
  test("reads UTF-8, with or without a byte-order mark", () => {
    expect(decodeText(Buffer.from("Bienen für Šárka 蜜蜂"))).toBe("Bienen für Šárka 蜜蜂");
    expect(decodeText(Buffer.from("\ufeffbees"))).toBe("bees");
    expect(decodeText(new Uint8Array())).toBe("");
  });

  test("reads UTF-16 of either order by its mark", () => {
    expect(decodeText(utf16("Bienen 蜜蜂", "le"))).toBe("Bienen 蜜蜂");
    expect(decodeText(utf16("Bienen 蜜蜂", "be"))).toBe("Bienen 蜜蜂");
  });

  test("takes the rest for Latin-1", () => {
    const bytes = Buffer.from("Bienen f\xfcr Zo\xeb, mit viel Text dabei", "latin1");
    expect(decodeText(bytes)).toBe("Bienen für Zoë, mit viel Text dabei");
  });

  test("keeps UTF-8 with a broken byte, not to make two letters of each other one", () => {
    const bytes = Buffer.concat([Buffer.from("für Zoë und Björn "), Buffer.of(0xc3, 0x20)]);
    expect(decodeText(bytes)).toBe("für Zoë und Björn \ufffd ");
  });

  test.each<[string, Uint8Array]>([
    ["a NUL", Buffer.from("bees\0")],
    ["many control characters", Buffer.from(`bees${"\x01".repeat(9)}`)],
    ["mostly high bytes", Uint8Array.from({ length: 99 }, (_, i) => 0x80 + (i % 100))],
    ["half a character of UTF-16", Buffer.of(0xff, 0xfe, 0x00, 0xd8)],
  ])("takes %s for no text", (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  test("gives back any text that has no control characters", () => {
    const text = fc.string({ unit: "grapheme" }).filter((one) => !/[\p{Cc}\ufeff]/u.test(one));
    fc.assert(
      fc.property(text, (one) => {
        expect(decodeText(Buffer.from(one))).toBe(one);
      }),
      { seed: 1 },
    );
  });
});
