/** A paper: what it is, what it names and where, and the papers it is linked to with the reasons. */
import { BookOpen, Code, ExternalLink, Globe, Route } from "lucide";
import { useState } from "preact/hooks";

import { ROLES, type Role } from "../../../entities/entity.ts";
import type { PaperLink, LoadedPaper, PaperText } from "../../../graph/model.ts";
import { fieldText, type PartialDate, type WebLink } from "../../../papers/paper.ts";
import { wordReason } from "../../../entities/pile/type-words.ts";
import { findPaperEntity, otherEnd } from "../../state/graph-index.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { CopyCitation } from "./copy-citation.tsx";
import { Icon, PaperShape, Shape } from "../shared/icon.tsx";
import {
  Bar,
  CommunityButton,
  EntityChip,
  MarkedText,
  PaperButton,
  Section,
  TextPending,
  useSelect,
} from "../shared/shared-parts.tsx";
import { PlacedBy } from "./placed-by.tsx";
import { PickDialog } from "../shared/pick-dialog.tsx";
import { type TextState, usePaperText } from "../shared/use-paper-text.ts";
import { plural } from "../../../base/format.ts";

const ROLE_TITLES: Record<Role, string> = {
  introduces: "Introduces",
  addresses: "Works on",
  uses: "Uses or mentions",
  contrasts: "Named only as what it does without",
};
const LINK_LABELS: Record<WebLink["kind"], string> = {
  paper: "Paper",
  code: "Code",
  project: "Project page",
};
const LINK_ICONS = { paper: BookOpen, code: Code, project: Globe };
const MONTH = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
const MONTHS = Array.from({ length: 12 }, (_, i) => MONTH.format(Date.UTC(2000, i)));
/** Related papers shown at once. */
const MOST_RELATED = 12;
const MOST_REASONS = 4;

/** "14 Mar 2025", or as much of it as is known. */
function formatDate({ year, month, day }: PartialDate): string {
  const name = month === null ? null : (MONTHS[month - 1] ?? null);
  return [name && day, name, year].filter((part) => part !== null).join(" ");
}

function WebLinks({ links }: { links: readonly WebLink[] }) {
  if (links.length === 0) return null;
  return (
    <p class="web-links">
      {links.map(({ kind, url }) => (
        <a
          key={url}
          class="button"
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          title={url}
        >
          <Icon node={LINK_ICONS[kind]} size={14} />
          {LINK_LABELS[kind]}
          <Icon node={ExternalLink} size={12} />
        </a>
      ))}
    </p>
  );
}

function NamesByRole({ paper, text }: { paper: LoadedPaper; text: PaperText | null }) {
  const { store } = usePanels();
  const words = useWords();
  if (paper.entities.length === 0)
    return <p class="empty">No {words.any} was found in this paper’s text.</p>;
  return (
    <>
      {ROLES.map((role) => {
        const own = paper.entities.filter((named) => named.role === role);
        if (own.length === 0) return null;
        return (
          <Section key={role} title={ROLE_TITLES[role]}>
            <div class="chips">
              {own.map(({ entityId }) => {
                const entity = store.index.entityById.get(entityId);
                const reason = text && findPaperEntity(text, entityId)?.reason;
                return (
                  entity && (
                    <EntityChip
                      key={entityId}
                      entity={entity}
                      {...(reason && { note: wordReason(reason, words) })}
                    />
                  )
                );
              })}
            </div>
          </Section>
        );
      })}
    </>
  );
}

function Related({ paper, link, most }: { paper: LoadedPaper; link: PaperLink; most: number }) {
  const { store } = usePanels();
  const open = useSelect();
  const other = store.index.paperById.get(otherEnd(link, paper.id));
  if (!other) return null;
  const more = link.shared.length - MOST_REASONS;
  return (
    <li class="related">
      <PaperButton paper={other} />
      <button
        type="button"
        class="reasons"
        title="Show the sentences and the arithmetic behind this link"
        onClick={() => open({ kind: "link", source: link.source, target: link.target })}
      >
        <Bar share={link.weight / most} />
        <span>
          shares{" "}
          {link.shared.slice(0, MOST_REASONS).map(({ entityId, weight }) => {
            const entity = store.index.entityById.get(entityId);
            return (
              entity && (
                <span key={entityId} class="reason">
                  <Shape kind={entity.type} />
                  {entity.name} <span class="count">{weight.toFixed(2)}</span>
                </span>
              )
            );
          })}
          {more > 0 && <span class="reason">and {more} more</span>}
        </span>
        <strong class="count">{link.weight.toFixed(2)}</strong>
      </button>
    </li>
  );
}

function Abstract({ text, fault }: TextState) {
  if (!text) return <TextPending fault={fault} />;
  if (text.abstract === "") return <p class="empty">The source gives no abstract.</p>;
  return (
    <p class="abstract">
      <MarkedText paper={text} field="abstract" span={{ start: 0, end: text.abstract.length }} />
    </p>
  );
}

function Keywords({ text }: { text: PaperText | null }) {
  if (!text || text.keywords.length === 0) return null;
  const end = fieldText(text, "keywords").length;
  return (
    <Section title="Keywords">
      <p class="abstract">
        <MarkedText paper={text} field="keywords" span={{ start: 0, end }} />
      </p>
    </Section>
  );
}

/** What one can do with a paper. */
function PaperActions({ paper, text }: { paper: LoadedPaper; text: PaperText | null }) {
  const open = useSelect();
  const [isAsking, setAsking] = useState(false);
  return (
    <p class="web-links">
      <button type="button" class="button" onClick={() => setAsking(true)}>
        <Icon node={Route} size={14} /> Find a path to…
      </button>
      <CopyCitation key={paper.id} paper={paper} text={text} />
      {isAsking && (
        <PickDialog
          title="Find a path to another paper"
          kind="paper"
          except={paper.id}
          onPick={(id) => open({ kind: "path", source: paper.id, target: id })}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  );
}

/** Details of a paper. */
export function PaperDetails({ paper }: { paper: LoadedPaper }) {
  const { store } = usePanels();
  const { text, fault } = usePaperText(paper.id);
  const links = store.index.paperLinksByPaper.get(paper.id) ?? [];
  const facts = [paper.authors.join(", "), paper.venue, paper.date && formatDate(paper.date)];
  return (
    <>
      <p class="kind">
        <PaperShape paper={paper} /> Paper <CommunityButton id={paper.community} />
      </p>
      <h2>
        {text ? (
          <MarkedText paper={text} field="title" span={{ start: 0, end: paper.title.length }} />
        ) : (
          paper.title
        )}
      </h2>
      <p class="facts">
        {facts.filter(Boolean).join(" · ")}
        {paper.upvotes !== null && ` · ${plural(paper.upvotes, "upvote")}`}
      </p>
      <PlacedBy paper={paper} />
      {paper.secondaryCommunity && (
        <p class="facts">
          It sits between two communities: about as strong ties lead to{" "}
          <CommunityButton id={paper.secondaryCommunity} />.
        </p>
      )}
      <WebLinks links={text?.links ?? []} />
      <PaperActions paper={paper} text={text} />
      <NamesByRole paper={paper} text={text} />
      <Section title="Abstract">
        <Abstract text={text} fault={fault} />
      </Section>
      <Keywords text={text} />
      <Section title="Related papers" note={links.length > 0 ? String(links.length) : ""}>
        {links.length === 0 ? (
          <p class="empty">
            Nothing it names is named by another paper here, so no link leads to it.
          </p>
        ) : (
          <ul class="list">
            {links.slice(0, MOST_RELATED).map((link) => (
              <Related
                key={otherEnd(link, paper.id)}
                paper={paper}
                link={link}
                most={links[0]?.weight ?? 1}
              />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
