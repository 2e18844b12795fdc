/** Text on its way into XML. */

/** What XML 1.0 cannot hold, not even escaped; halves of characters among it. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text without the signs that XML 1.0 cannot hold. */
export function cleanForXml(text: string): string {
  return text.replace(NOT_XML, "");
}

/** For text and for attributes in either quotes. */
export function escapeXml(text: string): string {
  return cleanForXml(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
