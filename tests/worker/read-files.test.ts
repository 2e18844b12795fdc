import { describe, expect, it } from "vitest";
import { readFiles } from "../../src/worker/read-files.ts";

const file = (name: string, text: string) => ({ name, bytes: new Blob([text]) });

describe("readFiles", () => {
  it("reads texts in the order given", async () => {
    const { sources, problems } = await readFiles([file("b.txt", "café"), file("a.txt", "a")]);
    expect(sources).toEqual([
      { name: "b.txt", text: "café" },
      { name: "a.txt", text: "a" },
    ]);
    expect(problems).toEqual([]);
  });

  it("tells of a file that cannot be read and reads the others", async () => {
    const gone = new Blob();
    gone.arrayBuffer = () => Promise.reject(new DOMException("it has moved", "NotFoundError"));
    const { sources, problems } = await readFiles([
      { name: "gone.bib", bytes: gone },
      file("a.txt", "a"),
    ]);
    expect(sources.map(({ name }) => name)).toEqual(["a.txt"]);
    expect(problems).toEqual([
      { file: "gone.bib", line: null, message: "cannot read: it has moved" },
    ]);
  });
});
