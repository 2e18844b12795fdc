/** Corrections of an entity that the extraction found wrongly. */
import { useState } from "preact/hooks";

import type { EntityNode } from "../../../graph/model.ts";
import { select } from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { NameDialog } from "../shared/name-dialog.tsx";
import { Section } from "../shared/shared-parts.tsx";
import { PickDialog } from "../shared/pick-dialog.tsx";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";

type Asking = "name" | "merge" | "wider" | null;

/** The entity's type, which another choice corrects. */
function TypeChoice({ entity: { id: entityId, type } }: { entity: EntityNode }) {
  const { recomputation } = usePanels();
  const words = useWords();
  return (
    <label class="type-choice">
      It is a{" "}
      <select
        value={type}
        onChange={({ currentTarget }) => {
          const next = ENTITY_TYPE_IDS.find((known) => known === currentTarget.value);
          if (!next || next === type) return;
          recomputation.add({ kind: "retype", entityId, type: next });
        }}
      >
        {ENTITY_TYPE_IDS.map((known) => (
          <option key={known} value={known}>
            {words.of[known].noun}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Buttons that correct an entity: its being one, its name, its type, its being the same as another or a kind of it. */
export function EntityCorrections({ entity }: { entity: EntityNode }) {
  const { store, recomputation } = usePanels();
  const words = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const stop = () => setAsking(null);
  const { id: entityId, name, type } = entity;
  return (
    <Section title="Found wrongly?">
      <div class="corrections">
        <button
          type="button"
          class="button"
          onClick={() => {
            recomputation.add({ kind: "reject", entityId });
            store.update((state) => select(state, null));
          }}
        >
          Not a {words.of[type].noun}
        </button>
        <button type="button" class="button" onClick={() => setAsking("name")}>
          Rename
        </button>
        <button type="button" class="button" onClick={() => setAsking("merge")}>
          Same as…
        </button>
        <button type="button" class="button" onClick={() => setAsking("wider")}>
          A kind of…
        </button>
        <TypeChoice entity={entity} />
      </div>
      {asking === "name" && (
        <NameDialog
          title={`Rename ${name}`}
          name={name}
          onName={(next) => recomputation.add({ kind: "rename", entityId, name: next })}
          onClose={stop}
        />
      )}
      {asking === "merge" && (
        <PickDialog
          title={`${name} is the same as`}
          kind="entity"
          except={entityId}
          onPick={(intoId) => recomputation.add({ kind: "merge", entityId, intoId })}
          onClose={stop}
        />
      )}
      {asking === "wider" && (
        <PickDialog
          title={`${name} is a kind of`}
          kind="entity"
          except={entityId}
          onPick={(widerId) => recomputation.add({ kind: "isKindOf", entityId, widerId })}
          onClose={stop}
        />
      )}
    </Section>
  );
}
