/** The headings of the table: each sorts by its column, and the other way when picked again. */
import { ArrowDown, ArrowUp } from "lucide";

import type { Sorting } from "../../queries/table.ts";
import type { Column } from "../../queries/table-columns.ts";
import { Icon } from "../shared/icon.tsx";

interface TableHeaderProps {
  columns: readonly Column[];
  sorting: Sorting | null;
  onSort: (column: number) => void;
}

/** The row of headings. */
export function TableHeader({ columns, sorting, onSort }: TableHeaderProps) {
  return (
    <div role="rowgroup" class="table-header">
      <div role="row" class="table-headings" aria-rowindex={1}>
        {columns.map(({ title, kind }, column) => {
          const direction = sorting?.column === column ? sorting.direction : "none";
          return (
            <div key={title} role="columnheader" class={`cell cell-${kind}`} aria-sort={direction}>
              <button type="button" onClick={() => onSort(column)}>
                {title}
                {direction !== "none" && (
                  <Icon node={direction === "ascending" ? ArrowUp : ArrowDown} size={12} />
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
