/** Whether the first help was read: kept by the browser, so that it comes once. */
import { withStorage } from "../state/local-storage.ts";

const HINT_KEY = "paperloom-first-help";

export function wasFirstHelpRead(): boolean {
  return withStorage((storage) => storage.getItem(HINT_KEY)) !== null;
}

export function rememberFirstHelpRead(): void {
  withStorage((storage) => storage.setItem(HINT_KEY, "read"));
}
