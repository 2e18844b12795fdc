import { describe, expect, test } from "vitest";
import { TextCursor } from "../../../src/papers/markup/text-cursor.ts";

describe("TextCursor", () => {
  test("gives the characters around its place, and none outside of the text", () => {
    const cursor = new TextCursor("bees");
    cursor.position = 3;
    expect([cursor.peek(), cursor.peek(-1), cursor.peek(1), cursor.peek(-9)]).toEqual([
      "s",
      "e",
      "",
      "",
    ]);
  });

  test("passes what a pattern matches at its place", () => {
    const cursor = new TextCursor("bees 42");
    expect(cursor.match(/\d+/y)).toBeNull();
    expect(cursor.position).toBe(0);
    expect(cursor.match(/\w+ /y)?.[0]).toBe("bees ");
    expect(cursor.match(/\d+/y)?.[0]).toBe("42");
    expect(cursor.position).toBe(7);
  });

  test("reads nothing behind its end", () => {
    const cursor = new TextCursor("bees");
    cursor.end = 2;
    expect(cursor.match(/\w+/y)).toBeNull();
    expect(cursor.match(/be/y)?.[0]).toBe("be");
    expect(cursor.peek()).toBe("");
  });
});
