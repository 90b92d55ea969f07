import { describe, expect, test } from 'vitest';
import { cleanDrawing } from '../../src/read/clean-drawing.ts';

const SHAPE = '<circle cx="5" cy="5" r="5" fill="#7a1f3d"/>';

function drawing(inside: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}>${inside}${SHAPE}</svg>`;
}

test('shapes, colours and what they refer to in the same drawing stay', () => {
  const text = drawing(
    '<style>.a{fill:#123456}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><path class="a" d="M0 0h9" style="stroke:#fff" fill="url(#g)"/><use href="#g"/>',
  );

  expect(cleanDrawing(text)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><style>.a{fill:#123456}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs><path class="a" d="M0 0h9" fill="url(#g)" style="stroke:#fff"></path><use href="#g"></use><circle cx="5" cy="5" r="5" fill="#7a1f3d"></circle></svg>\n',
  );
});

describe('nothing is left that runs, loads or leads elsewhere', () => {
  test.each([
    ['a script', '<script>zq()</script>'],
    ['a script in a shape', '<g><script>zq()</script></g>'],
    ['a handler', '<g onclick="zq()"/>'],
    ['a picture', '<image href="https://zq.example/"/>'],
    ['a link', '<a href="javascript:zq()"><path d="M0 0"/></a>'],
    ['a foreign object', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">zq</p></foreignObject>'],
    ['an import', '<style>@import "https://zq.example/";</style>'],
    ['an import that hides', '<style>\\40 import "zq";</style>'],
    ['an address in a rule', '<style>.a{fill:url(https://zq.example/#a)}</style>'],
    ['an address in an attribute', '<path d="M0 0" fill="url( \'https://zq.example/#a\' )"/>'],
    ['an address in a style', '<path d="M0 0" style="fill:url(//zq.example/a)"/>'],
    ['a foreign shape', '<use href="https://zq.example/#a"/><use xlink:href="data:zq"/>'],
    ['an animation', '<animate attributeName="href" to="javascript:zq()"/><set to="zq"/>'],
    ['text', '<text>zq</text>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY zq "zq">]>'],
  ])('%s', (_, inside) => {
    const clean = cleanDrawing(drawing(inside)) ?? '';

    expect(clean).toContain('<circle');
    expect(clean).not.toContain('zq');
    expect(cleanDrawing(clean)).toBe(clean);
  });
});

test.each([
  ['a page', '<html><body><svg><path d="M0 0"/></svg></body></html>'],
  ['no markup', 'a crest'],
  ['text alone', '<svg><text>Harbor</text></svg>'],
  ['nothing', ''],
])('%s is no drawing', (_, text) => {
  expect(cleanDrawing(text)).toBeUndefined();
});
