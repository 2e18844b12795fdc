/** Reads the papers of an XML file one element at a time; a broken one is a Problem and costs no other. */
import { cutLine } from "../../../base/clean-text.ts";
import { paperFromDraft, type PaperDraft, loseRecord } from "../../paper-draft.ts";
import type { ParsedSource, SourceText } from "../../paper.ts";
import { createXmlReader, type XmlNode } from "./xml-nodes.ts";
import {
  cutXmlRecords,
  findEntityDeclaration,
  type RecordNames,
  type XmlRecord,
} from "./xml-records.ts";

export interface XmlFormat extends RecordNames {
  /** Elements whose words and tags stay in one piece: titles, abstracts. */
  texts: readonly string[];
}

/** Makes a draft of an element; null where it is no paper, as a container is not, or where `report` says why not. */
export type DraftReader = (
  node: XmlNode,
  line: number,
  report: (message: string) => void,
) => PaperDraft | null;

/** Reads the records in order; one without a title, or a field that cannot be used, is a Problem. */
export function parseXmlPapers(
  { name: file, text }: SourceText,
  format: XmlFormat,
  readDraft: DraftReader,
): ParsedSource {
  const result: ParsedSource = { papers: [], problems: [] };
  const entityLine = findEntityDeclaration(text);
  if (entityLine !== null) {
    const message = "entities that the file declares itself are not expanded";
    result.problems.push({ file, line: entityLine, message });
  }
  const readXml = createXmlReader(format.texts);
  for (const record of cutXmlRecords(text, format)) {
    const report = (message: string) => {
      result.problems.push({ file, line: record.line, message });
    };
    const lose = (message: string) => {
      loseRecord(result, { file, line: record.line, message });
    };
    if (record.missing === "start") {
      lose(`an end but no start of <${record.name}>`);
      continue;
    }
    const { node, fault } = readXml(record.text);
    if (fault !== null) (node === null ? lose : report)(nameFault(record, fault));
    const draft = node === null ? null : readDraft(node, record.line, report);
    if (draft === null) continue;
    const paper = paperFromDraft(draft, report);
    if (paper) result.papers.push(paper);
    else lose(`no title: ${cutLine(record.text)}`);
  }
  return result;
}

function nameFault({ name, text, missing }: XmlRecord, fault: string): string {
  return missing === "nothing" ? fault : `no end of this <${name}>: ${cutLine(text)}`;
}
