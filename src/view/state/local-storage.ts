/** What the browser keeps for this page in small pieces. */

/** Storage may be blocked (no cookies, a sandboxed frame) or full: then null, and all else works. */
export function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
