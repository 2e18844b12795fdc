/** The files of one map by name, wherever they lie. */
export type ReadFile = (name: string) => Promise<Uint8Array>;
