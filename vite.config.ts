import { defineConfig } from "vitest/config";

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any static host.
  base: "./",
  build: { target: "es2022" },
  // Modules: the worker loads its heavy parts only when it needs them.
  worker: { format: "es" },
  preview: { port: 4173 },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // The browser test starts a browser without a graphics card.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
