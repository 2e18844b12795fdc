/** Over the map: how far a new map is, and what the page has to say. */
import { X } from "lucide";

import { countDone, nameStep, shareDone } from "../../corpora/build-progress.ts";
import type { Work } from "../../corpora/library.ts";
import { Icon } from "../shared/icon.tsx";

interface MessagesProps {
  work: Work | null;
  isReading: boolean;
  notice: string;
  onCancel: () => void;
  onDismiss: () => void;
}

/** The progress of a map in the making, and the sentence that the page has for the visitor. */
export function Messages({ work, isReading, notice, onCancel, onDismiss }: MessagesProps) {
  return (
    <div class="messages">
      {work && <ProgressCard work={work} onCancel={onCancel} />}
      {isReading && <p class="message">Opening the map…</p>}
      {notice !== "" && (
        <div class="message">
          <p>{notice}</p>
          <button type="button" class="icon-button" aria-label="Dismiss" onClick={onDismiss}>
            <Icon node={X} />
          </button>
        </div>
      )}
    </div>
  );
}

function ProgressCard({ work, onCancel }: { work: Work; onCancel: () => void }) {
  const { name, progress } = work;
  const percent = progress ? Math.round(shareDone(progress) * 100) : 0;
  return (
    <section class="progress-card" aria-label="Making a map">
      <p class="progress-name">
        Making a map of <strong>{name}</strong>
      </p>
      <div
        class="progress"
        role="progressbar"
        aria-label="Making a map"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <div class="progress-foot">
        <p>
          {progress ? nameStep(progress) : "Starting"}
          <span class="note">{progress ? countDone(progress) : ""}</span>
        </p>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}

/** Says to screen readers which step begins, and what the page has to say; counts would never end. */
export function Announcer({ work, notice }: Pick<MessagesProps, "work" | "notice">) {
  const step = work?.progress ? nameStep(work.progress) : "";
  return (
    <p class="visually-hidden" role="status">
      {work ? step : notice}
    </p>
  );
}
