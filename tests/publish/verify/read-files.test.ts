import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCborTexts } from '../../../src/publish/verify/read-cbor.ts';
import { readHtml } from '../../../src/publish/verify/read-html.ts';
import { readJson } from '../../../src/publish/verify/read-json.ts';
import { readPlain } from '../../../src/publish/verify/read-plain.ts';
import { readSearchFile } from '../../../src/publish/verify/read-search-file.ts';
import { readXml } from '../../../src/publish/verify/read-xml.ts';
import { linesOf, type Segment } from '../../../src/publish/verify/segment.ts';

const told = (segments: readonly Segment[]) =>
  segments.map(({ kind, place, text }) => `${kind} | ${place} | ${text.trim()}`);

test('HTML is read as it is shown, with all that is not shown, and its lines', () => {
  const html = `<!doctype html>
<p title="a &amp; b">On<b>e</b> word
<img src="/a.png" alt="seen"><a href="https://x.example/">two</a></p>
<!-- hidden --><script type="application/ld+json">{"a":["b"]}</script>
<style>p { background: url(/c.png) }</style>`;

  expect(told(readHtml(html, linesOf(html), readJson))).toMatchInlineSnapshot(`
    [
      "aside | line 1 | !doctype html",
      "aside | line 2 | a & b",
      "flow | line 2 | One word",
      "load | line 3 | /a.png",
      "aside | line 3 | seen",
      "address | line 3 | https://x.example/",
      "flow | line 3 | two",
      "aside | line 4 | hidden",
      "aside | line 4 | application/ld+json",
      "aside | line 4, $.a | a",
      "flow | line 4, $.a[0] | b",
      "aside | line 5 | p { background: url(/c.png) }",
      "load | line 5 | /c.png",
    ]
  `);
});

test('XML is read with attributes, escaped markup and CDATA', () => {
  const xml = `<feed>
<title>A &amp; B</title><link rel="enclosure" href="https://x.example/a.mp3"/>
<content type="html">&lt;p&gt;On&lt;b&gt;e&lt;/b&gt;&lt;img src="https://x.example/i.png"&gt;&lt;/p&gt;</content>
<description><![CDATA[<i>two</i>]]></description></feed>`;

  expect(told(readXml(xml))).toMatchInlineSnapshot(`
    [
      "flow | line 2 | A & B",
      "aside | line 2 | enclosure",
      "load | line 2 | https://x.example/a.mp3",
      "aside | line 3 | html",
      "flow | line 3 | One",
      "load | line 3 | https://x.example/i.png",
      "flow | line 4 | two",
    ]
  `);
});

test('JSON is read with its keys and paths; what is none is read all the same', () => {
  expect(
    told(readJson('{"a":[{"https://x.example/":"b"},"<p>c</p>"],"icon":"https://x.example/i"}')),
  ).toMatchInlineSnapshot(`
    [
      "aside | $.a | a",
      "aside | $.a[0][…] | https://x.example/",
      "flow | $.a[0][…] | b",
      "flow | $.a[1] | c",
      "aside | $.icon | icon",
      "load | $.icon | https://x.example/i",
    ]
  `);
  expect(readJson('{"a": secret')).toMatchObject([{ text: '{"a": secret', kind: 'flow' }]);
});

test('a paragraph of plain text goes over its lines', () => {
  expect(told(readPlain('one\r\ntwo\r\n\r\nthree'))).toEqual([
    'flow | line 1 | one\ntwo',
    'flow | line 4 | three',
  ]);
});

test('a search index gives its words, however long', () => {
  const long = 'x'.repeat(300);
  // An array of two, with texts of three and of 300 letters, a number of two bytes, and a text of 30.
  const bytes = Buffer.concat([
    Buffer.from([0x82, 0x63]),
    Buffer.from('one'),
    Buffer.from([0x79, 0x01, 0x2c]),
    Buffer.from(long),
    Buffer.from([0x19, 0x61, 0x62, 0x78, 30]),
    Buffer.from('y'.repeat(30)),
  ]);

  expect(readCborTexts(bytes)).toEqual(['one', long, 'y'.repeat(30)]);
});

test('a file of Pagefind is read behind its own prefix', () => {
  const bytes = gzipSync('pagefind_dcd{"url":"/a/","content":"words"}');

  expect(told(readSearchFile('a.pf_fragment', bytes))).toEqual([
    'aside | $.url | url',
    'flow | $.url | /a/',
    'aside | $.content | content',
    'flow | $.content | words',
  ]);
});
