import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any static host.
  base: "./",
  build: { target: "es2022", chunkSizeWarningLimit: 600 },
  preview: { port: 4173 },
});
