/** Tables of named columns as Apache Arrow files, with checked reading. */
import {
  columnFromArray,
  dictionary,
  float64,
  int32,
  list,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";
import type { Column, DataType, Table } from "@uwdata/flechette";

/** Types of columns; a label is one of few texts. Whole numbers and labels may be null. */
const COLUMN_TYPES = {
  text: () => utf8(),
  texts: () => list(utf8()),
  whole: () => int32(),
  wholes: () => list(int32()),
  number: () => float64(),
  numbers: () => list(float64()),
  /** The place of its column identifies a dictionary inside of a table. */
  label: (place: number) => dictionary(utf8(), int32(), false, place),
} satisfies Record<string, (place: number) => DataType>;
export type ColumnType = keyof typeof COLUMN_TYPES;

export type ColumnValues = readonly unknown[] | Int32Array | Float64Array;

/** Writes an Arrow file; equal columns give equal bytes. @throws where the library writes none */
export function writeTable(
  columns: Record<string, [ColumnType, ColumnValues]>,
): Uint8Array<ArrayBuffer> {
  const built = Object.entries(columns).map(
    ([name, [type, values]], place): [string, Column<unknown>] => [
      name,
      columnFromArray(values as unknown[], COLUMN_TYPES[type](place)),
    ],
  );
  const bytes = tableToIPC(tableFromColumns(built), { format: "file" });
  if (!bytes) throw new Error("invalid table: it could not be written");
  return new Uint8Array(bytes);
}

/** A table read from a file. Its methods throw "invalid FILE: REASON" where a column is missing or holds other values. */
export class ReadTable {
  readonly length: number;
  readonly #file: string;
  readonly #table: Table;

  /** @throws "invalid FILE: ..." where the bytes are no Arrow table */
  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    try {
      this.#table = tableFromIPC(bytes);
    } catch (cause) {
      throw new Error(`invalid ${file}: no Arrow table`, { cause });
    }
    this.length = this.#table.numRows;
  }

  texts(name: string): string[] {
    return [...this.#column(name, "text").toArray()].map(String);
  }

  /** Lists by row, read when asked for. */
  textLists(name: string): (row: number) => string[] {
    const column = this.#column(name, "texts");
    return (row) => [...((column.at(row) as Iterable<unknown> | null) ?? [])].map(String);
  }

  numbers(name: string): Float64Array {
    const values = Float64Array.from(this.#column(name, "number").toArray() as Iterable<number>);
    const at = values.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) this.fail(`row ${at}: ${name} is no number`);
    return values;
  }

  /** Row numbers of another table, from 0 to below `count`. */
  rows(name: string, count: number): Int32Array {
    const values = Int32Array.from(this.#column(name, "whole").toArray() as Iterable<number>);
    const at = values.findIndex((value) => !(value >= 0 && value < count));
    if (at >= 0) this.fail(`row ${at}: ${name} is ${String(values[at])} of ${count}`);
    return values;
  }

  /** Labels of `known`, or null. */
  labels<T extends string>(name: string, known: readonly T[]): (T | null)[] {
    const labelByText = new Map<unknown, T>(known.map((label) => [label, label]));
    return Array.from(this.#column(name, "label").toArray() as Iterable<unknown>, (text, row) => {
      const label = labelByText.get(text) ?? null;
      if (label === null && text !== null) this.fail(`row ${row}: ${name} is ${String(text)}`);
      return label;
    });
  }

  /** Any labels, or null. */
  terms(name: string): (string | null)[] {
    return Array.from(this.#column(name, "label").toArray() as Iterable<unknown>, (text) =>
      text === null ? null : String(text),
    );
  }

  /** Whole numbers, or null. */
  wholes(name: string): (number | null)[] {
    return [...(this.#column(name, "whole").toArray() as Iterable<number | null>)];
  }

  rowLists(name: string, count: number): Int32Array[] {
    return this.#lists(name, "wholes", (values) => Int32Array.from(values)).map((values, row) => {
      if (values.some((value) => !(value >= 0 && value < count)))
        this.fail(`row ${row}: ${name} are not all of ${count}`);
      return values;
    });
  }

  numberLists(name: string): Float64Array[] {
    return this.#lists(name, "numbers", (values) => Float64Array.from(values));
  }

  fail(reason: string): never {
    throw new Error(`invalid ${this.#file}: ${reason}`);
  }

  #lists<T>(name: string, type: ColumnType, take: (values: Iterable<number>) => T): T[] {
    const column = this.#column(name, type);
    return Array.from({ length: this.length }, (_, row) =>
      take((column.at(row) as Iterable<number> | null) ?? []),
    );
  }

  #column(name: string, type: ColumnType): Column<unknown> {
    const column = this.#table.getChild(name) as Column<unknown> | undefined;
    if (!column) this.fail(`no column ${name}`);
    if (nameOf(column.type) !== nameOf(COLUMN_TYPES[type](0)))
      this.fail(`column ${name} does not hold ${type}`);
    return column;
  }
}

/** A type as a text, without what differs from file to file. */
function nameOf(type: DataType): string {
  return JSON.stringify(type, (key, value: unknown) => (key === "id" ? undefined : value));
}
