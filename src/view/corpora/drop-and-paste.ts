/** Files and text that a visitor drops on the page or pastes into it. */
import { useEffect, useState } from "preact/hooks";

import type { SourceFile } from "../../worker/messages.ts";

/** What pasted text is called where files have a name. */
export const PASTED = "pasted text";

/** A browser's files as the worker takes them; nothing is read yet. */
export function toSourceFiles(files: Iterable<File>): SourceFile[] {
  return Array.from(files, (file) => ({ name: file.name, bytes: file }));
}

interface Dropped {
  files: SourceFile[];
  /** Folders are not opened: browsers do not agree on how. */
  folderCount: number;
}

function readDrop(transfer: DataTransfer): Dropped {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory === true;
  const folderCount = items.filter(isFolder).length;
  const files = items.flatMap((item) => (isFolder(item) ? [] : (item.getAsFile() ?? [])));
  return { files: toSourceFiles(files), folderCount };
}

const hasFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files dropped anywhere on the page; true while files are held over it. */
export function useDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Without a related target the pointer has left the page, not just one element of it.
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDropped = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      onDrop(readDrop(event.dataTransfer));
    };
    window.addEventListener("dragover", onDragOver, { signal });
    window.addEventListener("dragleave", onDragLeave, { signal });
    window.addEventListener("drop", onDropped, { signal });
    return () => listening.abort();
  });
  return isOver;
}

interface PasteListeners {
  onText: (text: string) => void;
  onFiles: (files: SourceFile[]) => void;
}

/** Takes what is pasted anywhere but into a field. */
export function usePaste({ onText, onFiles }: PasteListeners): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!event.clipboardData || target?.closest("input, textarea")) return;
      const files = toSourceFiles(event.clipboardData.files);
      const text = event.clipboardData.getData("text/plain");
      if (files.length > 0) onFiles(files);
      else if (text.trim() !== "") onText(text);
      else return;
      event.preventDefault();
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  });
}
