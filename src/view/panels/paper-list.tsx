/** Stands in for the map where the browser cannot draw it: every paper, by community. */
import { usePanels } from "./context.ts";
import { CommunityButton, PaperButton } from "./parts.tsx";

export function PaperList() {
  const { graph, paperById } = usePanels().store.index;
  const loose = graph.papers.filter(({ community }) => community === null);
  const groups = [
    ...graph.communities.map(({ id, papers }) => ({ id, papers })),
    ...(loose.length > 0 ? [{ id: null, papers: loose.map(({ id }) => id) }] : []),
  ];
  return (
    <div class="paper-list">
      <p class="empty">
        This browser offers no WebGL, which the map is drawn with. Here are the same papers as a
        list; search, filters and details work as usual.
      </p>
      {groups.map(({ id, papers }) => (
        <section key={id}>
          <h2>
            <CommunityButton id={id} />
          </h2>
          <ul class="list">
            {papers.map((paperId) => {
              const paper = paperById.get(paperId);
              return (
                paper && (
                  <li key={paperId}>
                    <PaperButton paper={paper} />
                  </li>
                )
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
