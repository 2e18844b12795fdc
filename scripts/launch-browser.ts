/** A headless Chromium for tests and screenshots: one that is installed, else the one that npm brought along. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

import { type Browser, chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** WebGL without a graphics card, and none of the requests that Chromium makes on its own account. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-gpu-blocklist",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--font-render-hinting=none",
];

function hasSystemLibrary(name: string): boolean {
  try {
    return execFileSync("ldconfig", ["-p"], { encoding: "utf8" }).includes(name);
  } catch {
    return false;
  }
}

async function findChromium(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  const installed = [...(named ? [named] : []), ...INSTALLED].find((path) => existsSync(path));
  if (installed) return installed;
  // The package unpacks the libraries it was built with only where it believes to be on AWS Lambda.
  if (!hasSystemLibrary("libnss3.so")) process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

/** @param options.webgl false starts a browser that cannot draw the map */
export async function launchBrowser({ webgl = true } = {}): Promise<Browser> {
  const flags = webgl ? ARGUMENTS : [...ARGUMENTS, "--disable-gpu", "--disable-3d-apis"];
  return chromium.launch({ executablePath: await findChromium(), headless: true, args: flags });
}
