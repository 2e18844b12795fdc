import { availableParallelism } from "node:os";

import { defineConfig } from "vitest/config";

const PAGE_TESTS = "tests/pages/**/*.test.ts";

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any static host.
  base: "./",
  build: { target: "es2022" },
  // Modules: the worker loads its heavy parts only when it needs them.
  worker: { format: "es" },
  preview: { port: 4173 },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "units",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [PAGE_TESTS],
          maxWorkers: availableParallelism(),
        },
      },
      {
        // One browser at a time and nothing beside it: without a graphics card, drawing takes all cores.
        extends: true,
        test: {
          name: "pages",
          include: [PAGE_TESTS],
          globalSetup: "tests/shared-folder.ts",
          // A browser beside other work is slow, and that is no fault of the page.
          testTimeout: 300_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
