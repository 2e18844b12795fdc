/** The page: the map that is shown, the theme, and the ways by which visitors bring their own papers. */
import { useEffect, useState } from "preact/hooks";

import type { SourceFile } from "../../worker/messages.ts";
import { PASTED, useDrop, usePaste } from "../corpora/drop-and-paste.ts";
import type { Library } from "../corpora/library.ts";
import { fetchRequested, readRequest, withoutRequest } from "../corpora/requested-papers.ts";
import { MapPage } from "./map-page.tsx";
import { Announcer, Messages } from "../panels/bars/messages.tsx";
import { OpenDialog } from "../panels/dialogs/open-dialog.tsx";
import type { QualityLoader } from "../panels/dialogs/quality-section.tsx";
import { ConfirmDialog } from "../panels/shared/confirm-dialog.tsx";
import { ReportDialog } from "../panels/dialogs/import-report-dialog.tsx";
import { Failure, Loading } from "./loading.tsx";
import { errorMessage } from "../../base/error-message.ts";
import { useTheme } from "./use-theme.ts";
import type { RecomputationParts } from "../recompute/recomputation.ts";
import { plural } from "../../base/format.ts";
import type { AddressBar } from "../state/address-bar.ts";

export function browserAddress(): AddressBar {
  const plain = () => location.pathname + location.search;
  return {
    readHash: () => location.hash,
    readTrail: () => (history.state as { trail?: unknown } | null)?.trail,
    push: (hash, trail) => history.pushState({ trail }, "", plain() + hash),
    replace: (hash, trail) => history.replaceState({ trail }, "", plain() + hash),
    back: () => history.back(),
    onMove: (listener) => {
      window.addEventListener("popstate", listener);
      return () => window.removeEventListener("popstate", listener);
    },
  };
}

/** Something to be asked before papers are opened. */
interface Question {
  text: string;
  onYes: () => void;
  onNo: () => void;
}

const NO_FOLDERS = "Folders cannot be opened: open the folder and drop the files in it.";

/** Papers that the address asks for are no longer asked for once others are opened, or nobody wants them. */
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
        (file) => library.bring([file]),
        (error: unknown) => library.say(`${path} could not be fetched: ${errorMessage(error)}.`),
      );
    },
    onNo: dropRequest,
  });
}

function askForPasted(text: string, bring: (files: SourceFile[]) => void): Question {
  const lines = plural(text.trimEnd().split("\n").length, "line");
  return {
    text: `Make a map of the pasted text (${lines})?`,
    onYes: () => bring([{ name: PASTED, bytes: new Blob([text]) }]),
    onNo: () => undefined,
  };
}

interface AppProps {
  library: Library;
  address: AddressBar;
  loadQuality: QualityLoader;
  recomputation: RecomputationParts;
}

export function App({ library, address, loadQuality, recomputation }: AppProps) {
  const [theme, setTheme] = useTheme();
  const [isOpening, setOpening] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const bring = (files: SourceFile[]): void => {
    if (files.length === 0) return;
    setOpening(false);
    dropRequest();
    void library.bring(files);
  };
  const isOver = useDrop(({ files, folderCount }) => {
    bring(files);
    if (folderCount > 0) library.say(NO_FOLDERS);
  });
  usePaste({ onText: (text) => setQuestion(askForPasted(text, bring)), onFiles: bring });
  useEffect(() => void library.start().then(() => askForRequested(library, setQuestion)), []);

  const shown = library.shown.value;
  const outcome = library.outcome.value;
  const openOther = (key: string | null): void => {
    setOpening(false);
    dropRequest();
    void library.open(key);
  };
  const messages = (
    <Messages
      work={library.work.value}
      isReading={library.isReading.value}
      notice={library.notice.value}
      onCancel={() => library.cancel()}
      onDismiss={() => library.say("")}
    />
  );
  return (
    <>
      {shown.kind === "map" ? (
        <MapPage
          key={shown.index.corpus ?? ""}
          index={shown.index}
          address={address}
          loadQuality={loadQuality}
          recomputation={recomputation}
          theme={theme}
          onTheme={setTheme}
          onOpen={() => setOpening(true)}
        >
          {messages}
        </MapPage>
      ) : (
        <main class="start">
          {shown.kind === "loading" ? (
            <Loading />
          ) : (
            <Failure reason={shown.reason} onOpen={() => setOpening(true)} />
          )}
          {messages}
        </main>
      )}
      <Announcer work={library.work.value} notice={library.notice.value} />
      {isOver && (
        <p class="drop-overlay">
          <span>Drop the files to make a map of their papers</span>
        </p>
      )}
      {isOpening && (
        <OpenDialog
          recent={library.recent.value}
          shown={shown.kind === "map" ? shown.index.corpus : null}
          onFiles={bring}
          onOpen={openOther}
          onForget={(key) => void library.forget(key)}
          onForgetAll={() => void library.forgetAll()}
          onClose={() => setOpening(false)}
        />
      )}
      {question && (
        <ConfirmDialog
          question={question.text}
          onYes={question.onYes}
          onNo={question.onNo}
          onClose={() => setQuestion(null)}
        />
      )}
      {outcome && (
        <ReportDialog
          outcome={outcome}
          onClose={() => {
            library.outcome.value = null;
            document.querySelector<HTMLElement>(".map-canvas")?.focus();
          }}
        />
      )}
    </>
  );
}
