/** The files of data/lexicons as rows, each knowing where it stands. */
import { normalForm } from "../../src/entities/text/normal-form.ts";

/** A file of lexicons: "medicine/tasks.txt" and its text. */
export interface LexiconFile {
  path: string;
  text: string;
}

export interface Spelling {
  /** Without marks. */
  text: string;
  /** As the matcher looks it up. */
  form: string;
  isWeak: boolean;
  isExact: boolean;
}

export interface Row {
  /** "medicine/tasks.txt:12" */
  place: string;
  /** The whole line. */
  line: string;
  name: string;
  /** That of the name first. */
  spellings: Spelling[];
  wider: string[];
}

/** The lines that name an entity, in their order. */
export function readRows({ path, text }: LexiconFile): Row[] {
  return text.split("\n").flatMap((line, at) => {
    if (line === "" || line.startsWith("#")) return [];
    const [names = "", ...wider] = line.split(" < ");
    const spellings = names.split(" | ").map(spellingOf);
    return {
      ...{ place: `${path}:${String(at + 1)}`, line, name: spellings[0]?.text ?? "", spellings },
      wider: wider.flatMap((part) => part.split("; ")),
    };
  });
}

function spellingOf(marked: string): Spelling {
  const [, marks = "", text = ""] = /^([=?]*)(.*)$/u.exec(marked) ?? [];
  return {
    ...{ text, form: normalForm(text) },
    ...{ isWeak: marks.includes("?"), isExact: marks.includes("=") },
  };
}
