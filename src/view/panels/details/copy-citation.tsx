/** Copies a paper as BibTeX; where the browser gives no clipboard, saves it as a file. */
import { Quote } from "lucide";
import { useState } from "preact/hooks";

import { describeOrigin } from "../../exports/provenance.ts";
import { saveFile } from "../../exports/save-file.ts";
import { errorMessage } from "../../../base/error-message.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Icon } from "../shared/icon.tsx";
import type { LoadedPaper, PaperText } from "../../../graph/model.ts";

/** The button with its answer: copied, saved, or what failed. */
export function CopyCitation({ paper, text }: { paper: LoadedPaper; text: PaperText | null }) {
  const { index } = usePanels().store;
  const [message, setMessage] = useState("");
  const copy = async (): Promise<string> => {
    if (!text) return "The text is still on its way";
    const [{ writeBibtex }, { joinTexts }] = await Promise.all([
      import("../../exports/references/bibtex.ts"),
      import("../../exports/papers-with-texts.ts"),
    ]);
    const papers = joinTexts(index, { papers: [paper], entities: [] }, [text]);
    const entry = writeBibtex(papers, describeOrigin(index));
    try {
      await navigator.clipboard.writeText(entry);
      return "Copied";
    } catch {
      saveFile("paper.bib", new Blob([entry], { type: "application/x-bibtex" }));
      return "Saved as paper.bib";
    }
  };
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() =>
          void copy().then(setMessage, (error: unknown) => setMessage(errorMessage(error)))
        }
      >
        <Icon node={Quote} size={14} /> Copy BibTeX
      </button>
      <span class="note" role="status">
        {message}
      </span>
    </>
  );
}
