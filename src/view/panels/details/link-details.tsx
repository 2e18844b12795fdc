/** The link between two papers: its weight as arithmetic, then the sentences; or why there is none. */
import { isTie } from "../../../graph/model.ts";
import type { PaperLink, LoadedPaper } from "../../../graph/model.ts";
import { type GraphIndex, linkKey } from "../../state/graph-index.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { Shape } from "../shared/icon.tsx";
import {
  EntityChip,
  Evidence,
  OpenButton,
  PaperButton,
  Section,
  useSelect,
} from "../shared/shared-parts.tsx";
import { plural } from "../../../base/format.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";
import type { EntityType } from "../../../entities/entity-types.ts";

/** What the entities of each type add, for the types that are among them. */
function sumByType({ shared }: PaperLink, { entityById }: GraphIndex): [EntityType, number][] {
  return ENTITY_TYPE_IDS.flatMap((type): [EntityType, number][] => {
    const own = shared.filter(({ entityId }) => entityById.get(entityId)?.type === type);
    return own.length > 0 ? [[type, own.reduce((sum, { weight }) => sum + weight, 0)]] : [];
  });
}

function Arithmetic({ link }: { link: PaperLink }) {
  const { store } = usePanels();
  const words = useWords();
  const open = useSelect();
  const subtotals = sumByType(link, store.index);
  const { papersWithKinds } = store.index.hierarchy;
  return (
    <table class="arithmetic">
      <caption class="visually-hidden">What each shared entity adds to the weight</caption>
      <thead>
        <tr>
          <th scope="col">Both name</th>
          <th scope="col">in papers</th>
          <th scope="col">adds</th>
        </tr>
      </thead>
      <tbody>
        {link.shared.map(({ entityId, weight, kinds }) => {
          const entity = store.index.entityById.get(entityId);
          return (
            entity && (
              <tr key={entityId}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={() => open({ kind: "entity", id: entityId })}
                  >
                    <Shape kind={entity.type} /> {kinds ? `kinds of ${entity.name}` : entity.name}
                  </button>
                </th>
                <td>{kinds ? papersWithKinds(entityId).length : entity.papers.length}</td>
                <td>{weight.toFixed(4)}</td>
              </tr>
            )
          );
        })}
      </tbody>
      <tfoot>
        {subtotals.length > 1 &&
          subtotals.map(([type, sum]) => (
            <tr key={type} class="subtotal">
              <th scope="row">of which {words.of[type].plural}</th>
              <td />
              <td>{sum.toFixed(4)}</td>
            </tr>
          ))}
        <tr>
          <th scope="row">Weight of the link</th>
          <td />
          <td>{link.weight.toFixed(4)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface SharedEvidenceProps {
  entityId: string;
  papers: readonly [LoadedPaper, LoadedPaper];
  /** What each paper names, where these are two kinds of the entity. */
  kinds?: PaperLink["shared"][number]["kinds"];
}

function SharedEvidence({ entityId, papers, kinds = null }: SharedEvidenceProps) {
  const { entityById } = usePanels().store.index;
  const entity = entityById.get(entityId);
  if (!entity) return null;
  const kindNames = (kinds ?? []).flatMap((id) =>
    id === entityId ? [] : (entityById.get(id)?.name ?? []),
  );
  const described = `${kindNames.join(" and ")}: ${kindNames.length > 1 ? "kinds" : "a kind"} of ${entity.name}`;
  return (
    <section class="shared">
      <h4>
        <Shape kind={entity.type} /> {kinds ? described : entity.name}
      </h4>
      {papers.map((paper, end) => (
        <Evidence
          key={paper.id}
          paper={paper}
          entityId={kinds?.[end] ?? entity.id}
          most={1}
          isSigned
        />
      ))}
    </section>
  );
}

function WhyNot({ source, target }: { source: LoadedPaper; target: LoadedPaper }) {
  const { store } = usePanels();
  const shared = source.entities
    .filter(isTie)
    .flatMap(({ entityId }) =>
      target.entities.some((named) => named.entityId === entityId && isTie(named))
        ? (store.index.entityById.get(entityId) ?? [])
        : [],
    );
  if (shared.length === 0)
    return (
      <p>
        These two papers are not linked:{" "}
        <strong>nothing that one names is named by the other</strong>.
      </p>
    );
  return (
    <>
      <p>
        These two papers are not linked although both name{" "}
        {plural(shared.length, "entity", "entities")}: what they share is common, and each has
        closer neighbours. Only the strongest links of every paper are kept, or the map would be a
        tangle.
      </p>
      <div class="chips">
        {shared.map((entity) => (
          <EntityChip key={entity.id} entity={entity} />
        ))}
      </div>
      {shared.map(({ id }) => (
        <SharedEvidence key={id} entityId={id} papers={[source, target]} />
      ))}
    </>
  );
}

/** Details of two papers with or without a link. */
export function LinkDetails({ source, target }: { source: LoadedPaper; target: LoadedPaper }) {
  const { store } = usePanels();
  const link = store.index.paperLinkByKey.get(linkKey(source.id, target.id));
  return (
    <>
      <p class="kind">{link ? "Link between two papers" : "Two papers without a link"}</p>
      <h2 class="pair">
        <PaperButton paper={source} />
        <PaperButton paper={target} />
      </h2>
      {link ? (
        <>
          <Section title="Why they are linked">
            <Arithmetic link={link} />
            <p class="empty">
              The rarer an entity is in these papers, the more it adds; two kinds of one thing add
              half of it. Papers that name many shared things divide their weight among them.
            </p>
          </Section>
          <Section title="In their own words">
            {link.shared.map(({ entityId, kinds }) => (
              <SharedEvidence
                key={entityId}
                entityId={entityId}
                papers={[source, target]}
                kinds={kinds}
              />
            ))}
          </Section>
        </>
      ) : (
        <WhyNot source={source} target={target} />
      )}
      <OpenButton selection={{ kind: "path", source: source.id, target: target.id }}>
        Find a path between them
      </OpenButton>
    </>
  );
}
