/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

/** What is told of an XML text while it is read. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | null): void;
  close?(name: string): void;
  /** Text between tags; one text may come in pieces. */
  text?(text: string): void;
  /** Asked at each element: true ends the reading. */
  hasEnough?(): boolean;
}

/**
 * Reads an XML text from front to back.
 *
 * @returns Null when it was read, `entities` when it declares a document type (entities could grow without end, or name
 * files), `xml` when it is not well formed.
 */
export function readXml(xml: string, listener: XmlListener): 'entities' | 'xml' | null {
  const parser = new Parser();
  let fault: 'entities' | 'xml' | null = null;
  const end = (why: typeof fault) => {
    fault ??= why;
    parser.stop();
  };
  parser.on('openTag', (name, attributes) => {
    listener.open?.(withoutPrefix(name), (wanted) => attributeOf(attributes(), wanted));
    if (listener.hasEnough?.()) parser.stop();
  });
  parser.on('closeTag', (name) => listener.close?.(withoutPrefix(name)));
  parser.on('text', (text) => listener.text?.(decoded(text)));
  parser.on('cdata', (text) => listener.text?.(text.replace(/\r\n?/g, '\n')));
  parser.on('attention', () => end('entities'));
  parser.on('error', () => end('xml'));
  parser.on('warn', () => end('xml'));
  parser.parse(xml.replace(/^\ufeff/, ''));
  return fault;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>> | false, wanted: string): string | null {
  if (attributes === false) return null;
  const exact = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined;
  const found = exact ?? Object.entries(attributes).find(([name]) => withoutPrefix(name) === wanted)?.[1];
  return found === undefined ? null : decoded(found);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names and the numbers of XML; the parser's own decoding cuts numbers above 65,535. */
function decoded(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, ten, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
