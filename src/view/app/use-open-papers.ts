/** The ways by which papers come to the page: dropped, pasted, chosen, kept from before, named in the address. */
import { useEffect, useState } from "preact/hooks";

import { errorMessage } from "../../base/error-message.ts";
import { plural } from "../../base/format.ts";
import type { SourceFile } from "../../worker/messages.ts";
import { PASTED, useDrop, usePaste } from "../corpora/drop-and-paste.ts";
import type { Library } from "../corpora/library.ts";
import { fetchRequested, readRequest, withoutRequest } from "../corpora/requested-papers.ts";

/** Something to be asked before papers are opened. */
interface Question {
  text: string;
  onYes: () => void;
  onNo: () => void;
}

const NO_FOLDERS = "Folders cannot be opened: open the folder and drop the files in it.";

/** Takes the request for papers out of the address, once others are opened or the visitor says no. */
function dropRequest(): void {
  if (readRequest(location.href).kind === "none") return;
  history.replaceState(history.state, "", withoutRequest(location.href));
}

/** Asks about papers named in the address, once the page stands, unless they are on the map already. */
function askForRequested(library: Library, ask: (question: Question) => void): void {
  const request = readRequest(location.href);
  const { value: shown } = library.shown;
  if (request.kind === "none" || (shown.kind === "map" && shown.index.corpus !== null)) return;
  if (request.kind === "refused") return library.say(request.reason);
  const { url, name, path } = request;
  ask({
    text: `Open ${path} from this site?`,
    onYes: () => {
      fetchRequested(url, name).then(
        (file) => library.build([file]),
        (error: unknown) => library.say(`${path} could not be fetched: ${errorMessage(error)}.`),
      );
    },
    onNo: dropRequest,
  });
}

function askForPasted(text: string, openFiles: (files: SourceFile[]) => void): Question {
  const lines = plural(text.trimEnd().split("\n").length, "line");
  return {
    text: `Make a map of the pasted text (${lines})?`,
    onYes: () => openFiles([{ name: PASTED, bytes: new Blob([text]) }]),
    onNo: () => undefined,
  };
}

/** Starts the library, listens for papers, and holds what the dialogs about opening them need. */
export function useOpenPapers(library: Library) {
  const [isOpening, setOpening] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const openFiles = (files: SourceFile[]): void => {
    if (files.length === 0) return;
    setOpening(false);
    dropRequest();
    void library.build(files);
  };
  const openCorpus = (key: string | null): void => {
    setOpening(false);
    dropRequest();
    void library.open(key);
  };
  const isOver = useDrop(({ files, folderCount }) => {
    openFiles(files);
    if (folderCount > 0) library.say(NO_FOLDERS);
  });
  usePaste({ onText: (text) => setQuestion(askForPasted(text, openFiles)), onFiles: openFiles });
  useEffect(() => void library.start().then(() => askForRequested(library, setQuestion)), []);
  return { isOver, isOpening, setOpening, question, setQuestion, openFiles, openCorpus };
}
