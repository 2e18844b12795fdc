/** The browser's history as far as the store needs it. */
export interface AddressBar {
  readHash: () => string;
  readTrail: () => unknown;
  push: (hash: string, trail: readonly string[]) => void;
  replace: (hash: string, trail: readonly string[]) => void;
  back: () => void;
  /** Calls back after Back, Forward or a hand-edited address, until the function it returns is called. */
  onMove: (listener: () => void) => () => void;
}
