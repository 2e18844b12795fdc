/** The page: the map that is shown, the theme, and the dialogs by which visitors open their own papers. */
import type { Library } from "../corpora/library.ts";
import { Announcer, Messages } from "../panels/bars/messages.tsx";
import { ReportDialog } from "../panels/dialogs/import-report-dialog.tsx";
import { OpenDialog } from "../panels/dialogs/open-dialog.tsx";
import type { QualityLoader } from "../panels/dialogs/quality-section.tsx";
import { ConfirmDialog } from "../panels/shared/confirm-dialog.tsx";
import type { RecomputationParts } from "../recompute/recomputation.ts";
import type { AddressBar } from "../state/address-bar.ts";
import { Failure, Loading } from "./loading.tsx";
import { MapPage } from "./map-page.tsx";
import { useOpenPapers } from "./use-open-papers.ts";
import { useTheme } from "./use-theme.ts";

interface AppProps {
  library: Library;
  address: AddressBar;
  loadQuality: QualityLoader;
  recomputation: RecomputationParts;
}

/** The whole page. */
export function App({ library, ...parts }: AppProps) {
  const [theme, setTheme] = useTheme();
  const opening = useOpenPapers(library);
  const shown = library.shown.value;
  const openDialog = () => opening.setOpening(true);
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
          {...parts}
          theme={theme}
          onTheme={setTheme}
          onOpen={openDialog}
        >
          {messages}
        </MapPage>
      ) : (
        <main class="start">
          {shown.kind === "loading" ? (
            <Loading />
          ) : (
            <Failure reason={shown.reason} onOpen={openDialog} />
          )}
          {messages}
        </main>
      )}
      <Announcer work={library.work.value} notice={library.notice.value} />
      <OpeningDialogs library={library} {...opening} />
      <Report library={library} />
    </>
  );
}

type OpeningDialogsProps = { library: Library } & ReturnType<typeof useOpenPapers>;

/** What lies over the page while papers are chosen or dropped. */
function OpeningDialogs({ library, ...opening }: OpeningDialogsProps) {
  const { isOver, isOpening, setOpening, question, setQuestion } = opening;
  const shown = library.shown.value;
  return (
    <>
      {isOver && (
        <p class="drop-overlay">
          <span>Drop the files to make a map of their papers</span>
        </p>
      )}
      {isOpening && (
        <OpenDialog
          recent={library.recent.value}
          shown={shown.kind === "map" ? shown.index.corpus : null}
          onFiles={opening.openFiles}
          onOpen={opening.openCorpus}
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
    </>
  );
}

/** The report of the last import; closing it leads the keyboard to the map. */
function Report({ library }: { library: Library }) {
  const outcome = library.outcome.value;
  if (!outcome) return null;
  const close = () => {
    library.dismissOutcome();
    document.querySelector<HTMLElement>(".map-canvas")?.focus();
  };
  return <ReportDialog outcome={outcome} onClose={close} />;
}
