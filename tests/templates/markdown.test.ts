import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/templates/markdown.ts';

const plain = (text: string) => markdown(text, (address) => address).toString();

describe('Markdown that a center writes', () => {
  it('becomes paragraphs, lists, quotations and emphasis', () => {
    const text = 'We *read*,\nand **answer**.\n\n- one\n- two\n\n> said\n\n1. first';

    expect(plain(text)).toBe(
      '<p>We <em>read</em>,\nand <strong>answer</strong>.</p>\n<ul><li>one</li>\n<li>two</li>\n</ul>\n' +
        '<blockquote><p>said</p>\n</blockquote>\n<ol><li>first</li>\n</ol>\n',
    );
  });

  it.each([
    ['# A\n\n### B\n\n## C', 'h2 h3 h3'],
    ['### A\n\n# B\n\n## C', 'h2 h2 h3'],
    ['## A\n\n## B\n\n### C\n\n## D', 'h2 h2 h3 h2'],
  ])('begins its headings below that of the page and skips none (%j)', (text, levels) => {
    const found = [...plain(text).matchAll(/<(h\d)>/gu)].map((match) => match[1]);

    expect(found.join(' ')).toBe(levels);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt&#58;alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '![a](https://elsewhere.example/pixel.gif)',
    '[a](https://x.example/"onmouseover="alert(1))',
    '<https://x.example/<script>>',
    '```\n</code><script>alert(1)</script>\n```',
  ])('never becomes anything that runs or is loaded (%s)', (text) => {
    const made = plain(text);

    const tags = [...made.matchAll(/<([a-z0-9]+)([^>]*)>/giu)];
    expect(tags.filter(([, tag = '']) => !/^(?:p|a|pre|code)$/u.test(tag))).toEqual([]);
    for (const [, , attributes = ''] of tags) expect(attributes).toMatch(/^(?: href="https:\/\/[^"]*")?$/u);
  });

  it('lets the page say where a link leads', () => {
    const made = markdown('[about](/about/)', (address) => `/prefix${address}`).toString();

    expect(made).toBe('<p><a href="/prefix/about/">about</a></p>\n');
  });
});
