/** What stands on the page before there is a map, and when there can be none. */

/** While the map is fetched. */
export function Loading() {
  return <p role="status">Loading the map…</p>;
}

interface FailureProps {
  reason: string;
  onOpen: () => void;
}

/** Where the map could not be loaded: the reason, and what to do. */
export function Failure({ reason, onOpen }: FailureProps) {
  return (
    <div role="alert">
      <h1>The map could not be loaded</h1>
      <p>{reason}</p>
      <p>
        Build it with <code>npm run graph</code> and reload this page. If it was there before,
        reload once more: the connection may have broken.
      </p>
      <button type="button" class="button" onClick={() => location.reload()}>
        Reload
      </button>{" "}
      <button type="button" class="button" onClick={onOpen}>
        Open your own papers
      </button>
    </div>
  );
}
