/** Reads a file of one map by its path; rejects where it is missing. */
export type ReadFile = (name: string) => Promise<Uint8Array>;
