/** How many are left of how many, as every facet says it. */

export function FacetCount({ left, all }: { left: number; all: number }) {
  return (
    <span class="count">
      {left.toLocaleString("en")}
      {left !== all && <span class="of"> of {all.toLocaleString("en")}</span>}
    </span>
  );
}
