/** Turns "Lovelace, Ada" and "King, Martin Luther, Jr." into reading order; a name without a comma stays as it is. */
export function nameInReadingOrder(name: string): string {
  const parts = name.split(",", 4).map((part) => part.trim());
  const [last = "", first = "", suffix = ""] = parts;
  if (parts.length > 3 || first === "") return name.trim().replace(/,$/, "");
  return [first, last, suffix].filter((part) => part !== "").join(" ");
}
