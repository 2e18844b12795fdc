/** The browser's address and history, as far as the page goes by them. */
export interface AddressBar {
  readHash: () => string;
  readTrail: () => unknown;
  push: (hash: string, trail: readonly string[]) => void;
  replace: (hash: string, trail: readonly string[]) => void;
  back: () => void;
  /** Calls back after Back, Forward or a hand-edited address, until the function it returns is called. */
  onMove: (listener: () => void) => () => void;
}

/** The address bar of the window; the trail is kept as the state of each history entry. */
export function browserAddress(): AddressBar {
  const plain = () => location.pathname + location.search;
  return {
    readHash: () => location.hash,
    readTrail: () => (history.state as { trail?: unknown } | null)?.trail,
    push: (hash, trail) => history.pushState({ trail }, "", plain() + hash),
    replace: (hash, trail) => history.replaceState({ trail }, "", plain() + hash),
    back: () => history.back(),
    onMove: (listener) => {
      window.addEventListener("popstate", listener);
      return () => window.removeEventListener("popstate", listener);
    },
  };
}
