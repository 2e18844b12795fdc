/** A map with all that stands around it: the bar, the filters, the details, the shortcuts. */
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { isEmbedded } from "./embed.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { rememberFirstHelpRead, wasFirstHelpRead } from "./first-visit.ts";
import { chooseColors, PALETTES, type Theme } from "../scene/palette.ts";
import { Panels } from "../panels/shared/panel-context.ts";
import { CorrectionsBar } from "../panels/bars/corrections-bar.tsx";
import { CorrectionsDialog } from "../panels/dialogs/corrections-dialog.tsx";
import { Details } from "../panels/details/details.tsx";
import { HelpDialog } from "../panels/dialogs/help-dialog.tsx";
import { EmbedLink } from "./embed-link.tsx";
import { ExportDialog } from "../panels/dialogs/export-dialog.tsx";
import { Facets } from "../panels/facets/facets.tsx";
import { FirstHelp } from "./first-help.tsx";
import { MapCanvas } from "../panels/map/map-canvas.tsx";
import { MatrixView } from "../panels/matrix/matrix-view.tsx";
import type { QualityLoader } from "../panels/dialogs/quality-section.tsx";
import { StatusBar } from "../panels/bars/status-bar.tsx";
import { TableView } from "../panels/table/table-view.tsx";
import { TopBar } from "../panels/bars/top-bar.tsx";
import type { Insets } from "../renderer/viewport.ts";
import { select, type Selection } from "../state/view-state.ts";
import { createStore } from "../state/store.ts";
import { Recomputation, type RecomputationParts } from "../recompute/recomputation.ts";
import type { AddressBar } from "../state/address-bar.ts";
import { SEARCH_INPUT } from "../panels/shared/element-ids.ts";
import { BuildDialog } from "../panels/dialogs/build-dialog.tsx";

/** Px of the map that the legend covers. */
const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 30 };

type Dialog = "corrections" | "help" | "build" | "export" | null;

interface Shortcuts {
  openHelp: () => void;
  /** Closes what lies over the map, the innermost first. */
  close: () => void;
}

/** Page-wide keys; keys typed into a field or a dialog stay there. */
function useShortcuts({ openHelp, close }: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isSearch = event.key === "k" && (event.ctrlKey || event.metaKey);
      const isTyping =
        target?.matches(
          "input:not([type=range], [type=checkbox], [type=radio]), textarea, select",
        ) && !isSearch;
      if (target?.closest("dialog") || isTyping) return;
      if (event.key === "/" || isSearch) document.getElementById(SEARCH_INPUT)?.focus();
      else if (event.key === "?") openHelp();
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}

/** What the details panel covers of the main area: its right side, or its lower part on a phone. */
function measureInsets(main: HTMLElement | null): Insets {
  const details = main?.querySelector(".details");
  if (!main || !details) return NO_INSETS;
  const whole = main.getBoundingClientRect();
  const covered = details.getBoundingClientRect();
  const isSheet = covered.width > whole.width * 0.8;
  return isSheet
    ? { ...NO_INSETS, bottom: whole.bottom - covered.top }
    : { ...NO_INSETS, right: whole.right - covered.left };
}

/** Measured again when the selection or the size of the window changes. */
function useInsets(main: RefObject<HTMLElement | null>, selection: Selection | null): Insets {
  const [insets, setInsets] = useState(NO_INSETS);
  useLayoutEffect(() => {
    const measure = () => {
      const next = measureInsets(main.current);
      setInsets((known) =>
        known.right === next.right && known.bottom === next.bottom ? known : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (main.current) observer.observe(main.current);
    return () => observer.disconnect();
  }, [selection]);
  return insets;
}

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

export function MapPage({
  index,
  address,
  loadQuality,
  recomputation: recomputationParts,
  theme,
  onTheme,
  onOpen,
  children,
}: MapPageProps) {
  const store = useMemo(() => createStore(index, address), [index]);
  useEffect(() => store.close, [store]);
  const recomputation = useMemo(() => new Recomputation(store, recomputationParts), [store]);
  useEffect(() => recomputation.follow(), [recomputation]);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [areFacetsOpen, setFacetsOpen] = useState(false);
  const [hasMap, setHasMap] = useState(true);
  const isEmbed = isEmbedded(location.href);
  const [isGreeting, setGreeting] = useState(() => !isEmbed && !wasFirstHelpRead());
  const main = useRef<HTMLElement>(null);
  const palette = PALETTES[theme];
  const { communities } = store.index.graph;
  const colorOf = useMemo(() => chooseColors(communities, palette), [communities, palette]);
  const { selection, surface } = store.state.value;
  const insets = useInsets(main, selection);
  useShortcuts({
    openHelp: () => setDialog("help"),
    close: () =>
      areFacetsOpen ? setFacetsOpen(false) : store.update((state) => select(state, null)),
  });
  useLayoutEffect(() => setFacetsOpen(false), [selection]);

  return (
    <Panels.Provider value={{ store, recomputation, palette, colorOf }}>
      <div class={`page${areFacetsOpen ? " facets-open" : ""}${isEmbed ? " is-embed" : ""}`}>
        {!isEmbed && (
          <TopBar
            theme={theme}
            onTheme={onTheme}
            onOpen={onOpen}
            onHelp={() => setDialog("help")}
            onExport={() => setDialog("export")}
            areFacetsOpen={areFacetsOpen}
            onFacets={() => setFacetsOpen((isOpen) => !isOpen)}
          />
        )}
        {!isEmbed && <Facets />}
        <main ref={main} onPointerDown={() => setFacetsOpen(false)}>
          {surface === "map" && hasMap && (
            <MapCanvas insets={insets} onFailure={() => setHasMap(false)} />
          )}
          {(surface === "table" || (surface === "map" && !hasMap)) && (
            <TableView isInstead={!hasMap} />
          )}
          {surface === "matrix" && <MatrixView />}
          {isGreeting && surface === "map" && (
            <FirstHelp
              onClose={() => {
                rememberFirstHelpRead();
                setGreeting(false);
              }}
            />
          )}
          {isEmbed && <EmbedLink />}
          <Details />
          {children}
        </main>
        {!isEmbed && (
          <StatusBar onBuild={() => setDialog("build")}>
            <CorrectionsBar onOpen={() => setDialog("corrections")} />
          </StatusBar>
        )}
      </div>
      {dialog === "help" && (
        <HelpDialog
          onClose={() => setDialog(null)}
          onFirstHelp={() => {
            setDialog(null);
            setGreeting(true);
          }}
        />
      )}
      {dialog === "corrections" && <CorrectionsDialog onClose={() => setDialog(null)} />}
      {dialog === "export" && <ExportDialog onClose={() => setDialog(null)} />}
      {dialog === "build" && (
        <BuildDialog loadQuality={loadQuality} onClose={() => setDialog(null)} />
      )}
    </Panels.Provider>
  );
}
