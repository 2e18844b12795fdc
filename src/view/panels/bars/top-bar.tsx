/** The top bar: whose map this is, search, the four views, and what one can do with the page. */
import {
  CircleQuestionMark,
  Download,
  FolderOpen,
  type IconNode,
  Link2,
  Moon,
  SlidersHorizontal,
  Sun,
} from "lucide";
import { useState } from "preact/hooks";

import { corpusName } from "../../exports/provenance.ts";
import type { Theme } from "../../scene/palette.ts";
import {
  type MapView,
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  showSurface,
  showView,
  type Surface,
} from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { Icon } from "../shared/icon.tsx";
import { SearchBox } from "./search-box.tsx";
import { FACETS } from "../shared/element-ids.ts";
import type { WordsByType } from "../../../entities/pile/type-words.ts";
import { listWords } from "../../../base/format.ts";

const listViews = ({ all }: WordsByType): [MapView, string, string][] => [
  ["all", "Papers and entities", `Each paper tied to the ${all} it names`],
  ["papers", "Papers", "Two papers tied by what both name"],
  ["entities", "Entities", "Two entities tied by the papers that name both"],
  ["communities", "Communities", "Each community as one, tied by the links of their papers"],
];

function ViewSwitch() {
  const { store } = usePanels();
  return (
    <div class="switch" role="group" aria-label="View">
      {listViews(useWords()).map(([view, label, title]) => (
        <button
          key={view}
          type="button"
          title={title}
          aria-pressed={store.state.value.view === view}
          onClick={() => store.update((state) => showView(state, view))}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

const listSurfaces = ({ of }: WordsByType): [Surface, string, string][] => [
  ["map", "Map", "Papers and what they name, drawn"],
  ["table", "Table", "The same as a table"],
  [
    "matrix",
    "Matrix",
    `Which ${listWords(
      MATRIX_ROWS.map((type) => of[type].plural),
      "or",
    )} meet which ${listWords(
      MATRIX_COLUMNS.map((type) => of[type].plural),
      "or",
    )}`,
  ],
];

function SurfaceSwitch() {
  const { store } = usePanels();
  return (
    <div class="switch" role="group" aria-label="Show as">
      {listSurfaces(useWords()).map(([surface, label, title]) => (
        <button
          key={surface}
          type="button"
          title={title}
          aria-pressed={store.state.value.surface === surface}
          onClick={() => store.update((state) => showSurface(state, surface))}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

const MESSAGE_MS = 2500;

function CopyLink() {
  const [message, setMessage] = useState("");
  const copy = () => {
    // Browsers offer the clipboard to pages served by https or from this machine only.
    const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject();
    copied
      .then(
        () => setMessage("Link copied"),
        () => setMessage("Copy the link from the address bar"),
      )
      .finally(() => setTimeout(() => setMessage(""), MESSAGE_MS));
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Copy a link to this view"
      title="Copy a link to this view"
      onClick={copy}
    >
      <Icon node={Link2} />
      <span class="toast" role="status">
        {message}
      </span>
    </button>
  );
}

/** Of whose papers the map is: the files they came from. */
function CorpusName() {
  const { index } = usePanels().store;
  return (
    <p class="corpus-name" title={index.report.sources.map(({ name }) => name).join(", ")}>
      {corpusName(index)}
    </p>
  );
}

function Brand() {
  return (
    <h1 class="brand">
      <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
        <path d="M4 10h24M4 16h24M4 22h24" class="weft" />
        <path d="M10 4v24M16 4v24M22 4v24" class="warp" />
        <circle cx="16" cy="10" r="3.4" />
        <circle cx="10" cy="22" r="3.4" />
        <circle cx="22" cy="16" r="3.4" />
      </svg>
      Paperloom
    </h1>
  );
}

interface ActionProps {
  label: string;
  title: string;
  icon: IconNode;
  onClick: () => void;
}

function Action({ label, title, icon, onClick }: ActionProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={title} onClick={onClick}>
      <Icon node={icon} />
    </button>
  );
}

interface TopBarProps {
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onHelp: () => void;
  onOpen: () => void;
  onExport: () => void;
  areFacetsOpen: boolean;
  onFacets: () => void;
}

function Actions({ theme, onTheme, onHelp, onOpen, onExport }: TopBarProps) {
  const other = theme === "light" ? "dark" : "light";
  const toOther = `Use the ${other} theme`;
  return (
    <div class="actions">
      <button
        type="button"
        class="icon-button open-button"
        aria-label="Open"
        title="Open your own papers"
        onClick={onOpen}
      >
        <Icon node={FolderOpen} />
        <span>Open</span>
      </button>
      <CopyLink />
      <Action
        label="Export"
        title="Export the map or its papers"
        icon={Download}
        onClick={onExport}
      />
      <Action
        label={toOther}
        title={toOther}
        icon={theme === "light" ? Moon : Sun}
        onClick={() => onTheme(other)}
      />
      <Action label="Help" title="Help and keys (?)" icon={CircleQuestionMark} onClick={onHelp} />
    </div>
  );
}

/** The bar at the top of the page. */
export function TopBar(props: TopBarProps) {
  const { surface } = usePanels().store.state.value;
  return (
    <header class="top-bar">
      <button
        type="button"
        class="icon-button only-narrow"
        aria-label="Filters and communities"
        aria-expanded={props.areFacetsOpen}
        aria-controls={FACETS}
        onClick={props.onFacets}
      >
        <Icon node={SlidersHorizontal} />
      </button>
      <Brand />
      <CorpusName />
      <SearchBox />
      <SurfaceSwitch />
      {surface === "map" && <ViewSwitch />}
      <Actions {...props} />
    </header>
  );
}
