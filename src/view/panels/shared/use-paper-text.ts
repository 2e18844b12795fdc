/** The text of a paper, fetched when something first shows it. */
import { useEffect, useState } from "preact/hooks";

import { errorMessage } from "../../../base/error-message.ts";
import { usePanels } from "./panel-context.ts";
import type { PaperText } from "../../../graph/model.ts";

export interface TextState {
  /** Null while it is on its way, or where it could not be fetched. */
  text: PaperText | null;
  /** Why there is no text; empty where none is missing. */
  fault: string;
}

/** The text of a paper, which is fetched unless it is there already. */
export function usePaperText(paperId: string): TextState {
  const { texts } = usePanels().store.index;
  const [arrived, setArrived] = useState({ paperId: "", fault: "" });
  useEffect(() => {
    if (texts.get(paperId)) return;
    let isWanted = true;
    const settle = (fault: string): void => {
      if (isWanted) setArrived({ paperId, fault });
    };
    texts.load(paperId).then(
      () => settle(""),
      (error: unknown) => settle(errorMessage(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [texts, paperId]);
  const fault = arrived.paperId === paperId ? arrived.fault : "";
  return { text: texts.get(paperId), fault };
}
