/** What stands on the page before there is a map, and when there can be none. */

export function Loading() {
  return (
    <p class="start" role="status">
      Loading the map…
    </p>
  );
}

export function Failure({ reason }: { reason: string }) {
  return (
    <div class="start" role="alert">
      <h1>The map could not be loaded</h1>
      <p>{reason}</p>
      <p>
        Build it with <code>npm run graph</code> and reload this page. If it was there before,
        reload once more: the connection may have broken.
      </p>
      <button type="button" class="button" onClick={() => location.reload()}>
        Reload
      </button>
    </div>
  );
}
