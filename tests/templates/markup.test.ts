import { expect, test } from 'vitest';
import { sanitise } from '../../src/read/sanitise.ts';
import { authored, html, inOnePiece, jsonBlock, type Printable } from '../../src/templates/markup.ts';

test('escapes every value, in text and in attributes', () => {
  const hostile = `"><script>alert('x')</script>&`;

  const text = html`<a title="${hostile}">${hostile}</a>`.toString();

  expect(text).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</a>',
  );
});

test('does not escape markup of its own a second time, however it is nested', () => {
  const list = ['a & b', 'c'].map((word) => html`<li>${word}</li>`);

  expect(html`<ul>${list}</ul>`.toString()).toBe('<ul><li>a &amp; b</li><li>c</li></ul>');
});

test('prints nothing for what is absent, and a zero for zero', () => {
  expect(html`${false}${undefined}${0}`.toString()).toBe('0');
});

test('takes an object that only looks like markup for nothing at all', () => {
  const forged = JSON.parse('{"text":"<script>"}');

  expect(html`${forged}`.toString()).toBe('');
});

test('drops characters that XML cannot hold', () => {
  expect(html`${'a\u0000\u0008\u001f\ufffeb\ud800c😀'}`.toString()).toBe('abc😀');
});

test('escapes or drops each of the units of UTF-16 alone, within words and in a pair, as it does beside others', () => {
  const escaped = (text: string) => html`${text}`.toString();
  // With a mark that needs all of the care, and with one that needs the usual, each alone is what it is among others.
  const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((unit) => {
    const alone = escaped(unit);
    const isSeparate = !/[\ud800-\udfff]/u.test(unit);
    return (
      (isSeparate && escaped(`\u0001${unit}<`) !== `${alone}&lt;`) ||
      escaped(`a${unit}b`) !== `a${alone}b` ||
      (/[&<>"'\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u.test(unit) &&
        !/[\t\n\r]/.test(unit)) !==
        (alone !== unit)
    );
  });

  expect(wrong).toEqual([]);
  expect(escaped('😀 & 🧡')).toBe('😀 &amp; 🧡');
});

test('keeps a JSON block from closing its own element', () => {
  expect(jsonBlock({ text: '</script><!--' }).toString()).toBe('{"text":"\\u003c/script>\\u003c!--"}');
});

test('marks every link of an author as somebody else’s, once, and nothing else', () => {
  const safe = sanitise(
    '<p><a href="https://x.example/?a=&gt;1" title="<a b>">one</a> <abbr title="a">A</abbr> <a href="https://y.example/">two</a></p>',
  );

  const text = authored(safe).toString();

  expect(text).toBe(
    '<p><a href="https://x.example/?a=%3E1" title="&lt;a b&gt;" rel="noopener ugc" referrerpolicy="no-referrer">one</a> <abbr title="a">A</abbr> <a href="https://y.example/" rel="noopener ugc" referrerpolicy="no-referrer">two</a></p>',
  );
});

test('markup of one piece is the same markup', () => {
  const markup = html`<p>${'a & b'}${['c', html`<b>d</b>`]}</p>`;

  expect(inOnePiece(markup).toString()).toBe(markup.toString());
  expect(html`${inOnePiece(markup)}`.toString()).toBe('<p>a &amp; bc<b>d</b></p>');
});

test('markup that is written twice says the same twice', () => {
  const markup = html`<p>${['a', html`<b>${'b & c'}</b>`]}</p>`;

  expect([markup.text, markup.text, `${markup}`]).toEqual(Array(3).fill('<p>a<b>b &amp; c</b></p>'));
});

test('markup may grow in a loop, however long, and hold lists however deep', () => {
  let grown = html``;
  for (let turn = 0; turn < 20_000; turn++) grown = html`${grown}<li>${'&'}${turn}${[false, [turn]]}</li>`;
  let deep: Printable = 'x & y';
  for (let turn = 0; turn < 20_000; turn++) deep = [deep];

  const turns = Array.from({ length: 20_000 }, (_, turn) => `<li>&amp;${turn}${turn}</li>`);
  expect(grown.text).toBe(turns.join(''));
  expect(html`<p>${deep}</p>`.text).toBe('<p>x &amp; y</p>');
});
