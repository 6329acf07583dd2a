import { unescaped } from './readSheet.ts';
import { readXml } from './readXml.ts';
import { isDateFormat } from './spreadsheetDates.ts';

/** One thing that a part of a workbook refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its address: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  /** Where it lies in the archive. */
  readonly target: string;
}

/** The sheets of a workbook in order, and from which year it counts its days. */
export interface WorkbookFrame {
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
  readonly from1904: boolean;
}

type XmlFault = 'entities' | 'xml';

const MOST_SHARED = 1_000_000;

/** The list of what a part in this folder refers to. */
export function readRelations(xml: string, folder: string): readonly Relation[] | XmlFault {
  const relations: Relation[] = [];
  const fault = readXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      relations.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: placeIn(folder, attribute('Target') ?? ''),
      });
    },
  });
  return fault ?? relations;
}

/** Where a target lies: from the root when it begins with a slash, else from the folder. */
function placeIn(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The frame of a workbook: `xl/workbook.xml`. */
export function readWorkbookXml(xml: string): WorkbookFrame | XmlFault {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  const fault = readXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attribute('date1904') ?? '');
      if (name === 'sheet')
        sheets.push({ name: unescaped(attribute('name') ?? ''), id: attribute('id') ?? '' });
    },
  });
  return fault ?? { sheets, from1904 };
}

/** The texts that cells share, rich text without its looks: `xl/sharedStrings.xml`. */
export function readSharedTexts(xml: string): readonly string[] | XmlFault | 'tooMany' {
  const texts: string[] = [];
  let text = '';
  let hears = false;
  let inReadingAid = false;
  const fault = readXml(xml, {
    hasEnough: () => texts.length > MOST_SHARED,
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inReadingAid = true;
      hears = name === 't' && !inReadingAid;
    },
    text: (piece) => {
      if (hears) text += piece;
    },
    close: (name) => {
      hears = false;
      if (name === 'rPh') inReadingAid = false;
      if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts.length > MOST_SHARED ? 'tooMany' : (fault ?? texts);
}

/** By the number of a style: whether a cell of it shows a date. `xl/styles.xml`. */
export function readStyles(xml: string): readonly boolean[] | XmlFault {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  // Formats by condition have numbers of their own, which may be the same.
  let inFormats = false;
  const fault = readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmts') inFormats = true;
      if (name === 'numFmt' && inFormats)
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(Number(attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
      if (name === 'numFmts') inFormats = false;
    },
  });
  return fault ?? formats.map((id) => isDateFormat(id, codes.get(id) ?? null));
}
