/** `npm run single-file -- [--map DIR] [--out FILE]`: page, map and all they need as one HTML file without a network. */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { build } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { readMap } from "../../src/node/map-folder.ts";
import { FILE_ATTRIBUTE } from "../../src/storage/map-files.ts";
import { parseCommandLine } from "../command-line.ts";
import type { Command } from "../command-line.ts";
import { MAP_FOLDER, ROOT } from "../project-paths.ts";

const USAGE = "usage: npm run single-file -- [--map DIR] [--out FILE]";
/** Files of a map's folder that the page reads. */
const MAP_FILE = /^(?:graph|import|quality)\.json$|^map[\\/]/;

/** Builds the page with a map in it as one HTML file. */
export const singleFileCommand: Command = async (args, output) => {
  const { values } = parseCommandLine(args, USAGE, {
    options: {
      map: { type: "string", default: MAP_FOLDER },
      out: { type: "string", default: "paperloom.html" },
    },
  });
  const files = await readMapFolder(resolve(values.map));
  // A map that the page would refuse, for one of another version, is refused here.
  await readMap(values.map);
  const work = await mkdtemp(join(tmpdir(), "paperloom-single-"));
  try {
    const html = restrictPage(embedFiles(await buildPage(work), files));
    await writeFile(values.out, html);
    output.print(`written to ${values.out}, ${(html.length / 1e6).toFixed(1)} MB`);
  } finally {
    await rm(work, { recursive: true });
  }
};

/** The page with scripts, styles, fonts, worker and resources in it. */
async function buildPage(outDir: string): Promise<string> {
  const oneChunk = { output: { codeSplitting: false } };
  await build({
    root: ROOT,
    configFile: false,
    base: "./",
    publicDir: false,
    logLevel: "error",
    plugins: [
      {
        name: "inline-worker",
        enforce: "pre",
        resolveId: (id) =>
          id === "./create-worker.ts" ? join(ROOT, "src/worker/create-inline-worker.ts") : null,
      },
      viteSingleFile(),
    ],
    // Pages from disk may start classic workers alone.
    worker: { format: "iife", rolldownOptions: oneChunk },
    build: { outDir, target: "es2022", assetsInlineLimit: Number.MAX_SAFE_INTEGER },
  });
  return readFile(join(outDir, "index.html"), "utf8");
}

/**
 * The files of a map's folder that the page reads: bytes by name, with slashes, sorted by name.
 * @throws where the folder holds no map
 */
export async function readMapFolder(folder: string): Promise<Map<string, Buffer>> {
  const paths = await readdir(folder, { recursive: true }).catch(() => []);
  const own = paths.filter((path) => MAP_FILE.test(path)).sort();
  if (!own.includes("graph.json"))
    throw new Error(`no map in ${relative(".", folder) || folder}: build it with npm run graph`);
  const files = new Map<string, Buffer>();
  for (const path of own)
    if (/\.\w+$/.test(path))
      files.set(path.replaceAll("\\", "/"), await readFile(join(folder, path)));
  return files;
}

/** Puts each file into an element of the page, as base64, which has no character that could end the element. */
export function embedFiles(page: string, files: ReadonlyMap<string, Buffer>): string {
  const elements = Array.from(
    files,
    ([name, bytes]) =>
      `<script type="text/plain" ${FILE_ATTRIBUTE}="${name}">${bytes.toString("base64")}</script>`,
  );
  return page.replace("<body>", () => `<body>\n${elements.join("\n")}`);
}

/** Sets a policy that allows the page's scripts by their hashes, its worker and what is in the file: no network. */
export function restrictPage(page: string): string {
  const scripts = [...page.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(" ")} blob:`,
    "worker-src blob: data:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return page
    .replace(
      /(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/,
      (_, name) => `${name}"${policy}"`,
    )
    .replace(/\s*<link rel="icon"[^>]*>/, "")
    .replace(/\s*<meta property="og:image"[^>]*>/, "");
}
