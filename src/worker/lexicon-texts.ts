/// <reference types="vite/client" />
/** The files of all lexicons as one script, loaded at once: they are many and small. */

/** Texts by address, which ends in the path in the folder of lexicons. */
export const LEXICON_TEXTS = import.meta.glob<string>("../../data/lexicons/*/*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});
