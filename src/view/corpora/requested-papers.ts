/** Papers that an address asks for, `?papers=papers/bees.bib`: of this site only, and only after asking. */
import { decodePercent } from "../../base/decode-percent.ts";
import type { SourceFile } from "../../worker/messages.ts";

const PARAMETER = "papers";

type PapersRequest =
  | { kind: "none" }
  /** With the sentence that says why. */
  | { kind: "refused"; reason: string }
  /** `path` as a visitor reads it, below the page's folder where it is there. */
  | { kind: "ask"; url: URL; name: string; path: string };

/** @param page the page's own address, whole */
export function readRequest(page: string): PapersRequest {
  const base = new URL(page);
  const asked = base.searchParams.get(PARAMETER);
  if (!asked) return { kind: "none" };
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null;
  const isOurs =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.origin === base.origin &&
    url.username === "" &&
    url.password === "";
  if (!isOurs)
    return {
      kind: "refused",
      reason: `The address asks for papers of another site, ${asked}: nothing was fetched. Only papers of this site are opened from an address.`,
    };
  return { kind: "ask", url, name: nameOf(url), path: pathFrom(url, base) };
}

/** The page's address without its request. */
export function withoutRequest(page: string): string {
  const url = new URL(page);
  url.searchParams.delete(PARAMETER);
  return url.href;
}

/** @throws when the site does not give the file */
export async function fetchRequested(url: URL, name: string): Promise<SourceFile> {
  // A redirect may lead to another site.
  const response = await fetch(url, { redirect: "error" });
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return { name, bytes: await response.blob() };
}

/** A broken escape stays as it is. */
const decode = (text: string): string => decodePercent(text) ?? text;

/** The last part of the path, as text. */
function nameOf({ pathname }: URL): string {
  return decode(pathname.split("/").at(-1) || pathname);
}

function pathFrom({ pathname, search }: URL, base: URL): string {
  const folder = base.pathname.slice(0, base.pathname.lastIndexOf("/") + 1);
  const path = pathname.startsWith(folder) ? pathname.slice(folder.length) : pathname;
  return decode(path || pathname) + search;
}
