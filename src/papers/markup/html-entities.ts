import { decode } from "html-entities";

/** Character references ("&lt;", "&eacute;", "&#8211;") become characters; names that HTML lacks stay as they are. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? decode(text, { scope: "strict" }) : text;
}
