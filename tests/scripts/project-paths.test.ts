import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CACHE_FOLDER, EMBEDDED_CORPUS, MAP_FOLDER, ROOT } from "../../scripts/project-paths.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("the paths of the project", () => {
  it("lie in the repository", () => {
    expect(existsSync(join(ROOT, "package.json"))).toBe(true);
    expect(existsSync(EMBEDDED_CORPUS)).toBe(true);
    for (const folder of [CACHE_FOLDER, MAP_FOLDER]) expect(folder.startsWith(ROOT)).toBe(true);
  });

  it.each([
    [undefined, join(ROOT, "../shared")],
    ["/elsewhere", "/elsewhere"],
  ])("take the shared folder from PAPERLOOM_SHARED, given %j", async (given, folder) => {
    vi.stubEnv("PAPERLOOM_SHARED", given);
    vi.resetModules();
    const { DAILY_PAPERS, SHARED_FOLDER } = await import("../../scripts/project-paths.ts");
    expect(SHARED_FOLDER).toBe(folder);
    expect(DAILY_PAPERS).toBe(join(folder, "corpora/daily-papers.jsonl.gz"));
  });
});
