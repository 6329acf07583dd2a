import { describe, expect, it } from 'vitest';
import { readXml } from '../../../src/keeping/imports/readXml.ts';

const told = (xml: string) => {
  const events: string[] = [];
  const fault = readXml(xml, {
    open: (name, attribute) => events.push(`<${name} ${attribute('id')}`),
    text: (text) => events.push(text),
    close: (name) => events.push(`>${name}`),
  });
  return fault ?? events;
};

describe('an XML text', () => {
  it('is told from front to back, without prefixes', () => {
    expect(told('\ufeff<?xml version="1.0"?><!-- no --><x:a r:id="1"><b>t</b><c/></x:a>')).toEqual([
      '<a 1',
      '<b null',
      't',
      '>b',
      '<c null',
      '>c',
      '>a',
    ]);
  });

  it('has its signs as they are meant, also those beyond 65,535', () => {
    expect(told('<a id="&lt;&#65;">&amp;lt;&quot;&apos;&gt;&#128512;&#x1F600;&nbsp;&#0;</a>')).toEqual([
      '<a <A',
      `&lt;"'>😀😀&nbsp;&#0;`,
      '>a',
    ]);
    expect(told('<a>1\r\n2\r3<![CDATA[<&amp;>]]></a>')).toEqual(['<a null', '1\n2\n3', '<&amp;>', '>a']);
  });

  it('is refused when it declares a document type, so that nothing in it can grow or be fetched', () => {
    expect(told('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>')).toBe('entities');
    expect(told('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toBe('entities');
  });

  it('is refused when it is not well formed', () => {
    for (const xml of [
      '',
      'text',
      '<a>',
      '<a></b>',
      '<a b=1/>',
      '<a b="1" b="2"/>',
      '<a/>text',
      '</a>',
      '<a',
      '<1/>',
    ]) {
      expect([xml, told(xml)]).toEqual([xml, 'xml']);
    }
  });

  it('is read no further than is wanted', () => {
    const names: string[] = [];
    readXml('<a><b/><c/></a>', { open: (name) => names.push(name), hasEnough: () => names.length > 1 });
    expect(names).toEqual(['a', 'b']);
  });
});
