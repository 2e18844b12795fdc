/** A folder for what all page tests use and one of them makes; it is there as long as they run. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    sharedFolder: string;
  }
}

/** Called by Vitest before the first page test. @returns what Vitest calls after the last one */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "paperloom-pages-"));
  project.provide("sharedFolder", folder);
  return () => rm(folder, { recursive: true });
}
