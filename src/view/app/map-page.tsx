/** A map with all that stands around it: the bar, the filters, the details, the shortcuts. */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { CorrectionsBar } from "../panels/bars/corrections-bar.tsx";
import { StatusBar } from "../panels/bars/status-bar.tsx";
import { TopBar } from "../panels/bars/top-bar.tsx";
import { Details } from "../panels/details/details.tsx";
import { BuildDialog } from "../panels/dialogs/build-dialog.tsx";
import { CorrectionsDialog } from "../panels/dialogs/corrections-dialog.tsx";
import { ExportDialog } from "../panels/dialogs/export-dialog.tsx";
import { HelpDialog } from "../panels/dialogs/help-dialog.tsx";
import type { QualityLoader } from "../panels/dialogs/quality-section.tsx";
import { Facets } from "../panels/facets/facets.tsx";
import { MapCanvas } from "../panels/map/map-canvas.tsx";
import { MatrixView } from "../panels/matrix/matrix-view.tsx";
import { type PanelContext, Panels, usePanels } from "../panels/shared/panel-context.ts";
import { TableView } from "../panels/table/table-view.tsx";
import { Recomputation, type RecomputationParts } from "../recompute/recomputation.ts";
import { createSelectedPaths } from "../queries/selected-paths.ts";
import type { Insets } from "../renderer/viewport.ts";
import { chooseColors, PALETTES, type Theme } from "../scene/palette.ts";
import type { AddressBar } from "../state/address-bar.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { createStore } from "../state/store.ts";
import { select } from "../state/view-state.ts";
import { EmbedLink, isEmbedded } from "./embed.tsx";
import { FirstHelp, rememberFirstHelpRead, wasFirstHelpRead } from "./first-help.tsx";
import { useInsets } from "./use-insets.ts";
import { useShortcuts } from "./use-shortcuts.ts";

interface MapPageProps {
  /** Another index needs a new page: give it as the key. */
  index: GraphIndex;
  address: AddressBar;
  loadQuality: QualityLoader;
  recomputation: RecomputationParts;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onOpen: () => void;
  /** Lies over the map. */
  children: ComponentChildren;
}

/** What the panels of one map share: they live as long as the page of that map. */
function usePanelContext({ index, address, recomputation: parts, theme }: MapPageProps) {
  const store = useMemo(() => createStore(index, address), [index]);
  useEffect(() => store.close, [store]);
  const recomputation = useMemo(() => new Recomputation(store, parts), [store]);
  const paths = useMemo(() => createSelectedPaths(store), [store]);
  useEffect(() => recomputation.follow(), [recomputation]);
  const palette = PALETTES[theme];
  const { communities } = store.index.graph;
  const colorOf = useMemo(() => chooseColors(communities, palette), [communities, palette]);
  return { store, recomputation, paths, palette, colorOf } satisfies PanelContext;
}

/** The page of one map. */
export function MapPage(props: MapPageProps) {
  const context = usePanelContext(props);
  const { store } = context;
  const [dialog, setDialog] = useState<PageDialog>(null);
  const [areFacetsOpen, setFacetsOpen] = useState(false);
  const isEmbed = isEmbedded(location.href);
  const [isGreeting, setGreeting] = useState(() => !isEmbed && !wasFirstHelpRead());
  const main = useRef<HTMLElement>(null);
  const { selection, surface } = store.state.value;
  const insets = useInsets(main, selection);
  useShortcuts({
    openHelp: () => setDialog("help"),
    close: () =>
      areFacetsOpen ? setFacetsOpen(false) : store.update((state) => select(state, null)),
  });
  useLayoutEffect(() => setFacetsOpen(false), [selection, surface]);
  return (
    <Panels.Provider value={context}>
      <div class={`page${areFacetsOpen ? " facets-open" : ""}${isEmbed ? " is-embed" : ""}`}>
        {!isEmbed && (
          <TopBar
            theme={props.theme}
            onTheme={props.onTheme}
            onOpen={props.onOpen}
            onHelp={() => setDialog("help")}
            onExport={() => setDialog("export")}
            areFacetsOpen={areFacetsOpen}
            onFacets={() => setFacetsOpen((isOpen) => !isOpen)}
          />
        )}
        {!isEmbed && <Facets />}
        <main ref={main} onPointerDown={() => setFacetsOpen(false)}>
          <MainView insets={insets} isGreeting={isGreeting} onGreeted={() => setGreeting(false)} />
          {isEmbed && <EmbedLink />}
          <Details />
          {props.children}
        </main>
        {!isEmbed && (
          <StatusBar onBuild={() => setDialog("build")}>
            <CorrectionsBar onOpen={() => setDialog("corrections")} />
          </StatusBar>
        )}
      </div>
      <Dialogs
        dialog={dialog}
        loadQuality={props.loadQuality}
        onClose={() => setDialog(null)}
        onFirstHelp={() => setGreeting(true)}
      />
    </Panels.Provider>
  );
}

interface MainViewProps {
  insets: Insets;
  isGreeting: boolean;
  onGreeted: () => void;
}

/** The map, its table or its matrix; the table also where the browser cannot draw the map. */
function MainView({ insets, isGreeting, onGreeted }: MainViewProps) {
  const { surface } = usePanels().store.state.value;
  const [hasMap, setHasMap] = useState(true);
  const closeHelp = () => {
    rememberFirstHelpRead();
    onGreeted();
  };
  return (
    <>
      {surface === "map" && hasMap && (
        <MapCanvas insets={insets} onFailure={() => setHasMap(false)} />
      )}
      {(surface === "table" || (surface === "map" && !hasMap)) && <TableView isInstead={!hasMap} />}
      {surface === "matrix" && <MatrixView />}
      {isGreeting && surface === "map" && <FirstHelp onClose={closeHelp} />}
    </>
  );
}

type PageDialog = "corrections" | "help" | "build" | "export" | null;

interface DialogsProps {
  dialog: PageDialog;
  loadQuality: QualityLoader;
  onClose: () => void;
  onFirstHelp: () => void;
}

/** The dialog that is open, if any. */
function Dialogs({ dialog, loadQuality, onClose, onFirstHelp }: DialogsProps) {
  const showFirstHelp = () => {
    onClose();
    onFirstHelp();
  };
  switch (dialog) {
    case "help":
      return <HelpDialog onClose={onClose} onFirstHelp={showFirstHelp} />;
    case "corrections":
      return <CorrectionsDialog onClose={onClose} />;
    case "export":
      return <ExportDialog onClose={onClose} />;
    case "build":
      return <BuildDialog loadQuality={loadQuality} onClose={onClose} />;
    case null:
      return null;
  }
}
