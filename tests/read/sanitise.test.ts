import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../src/read/sanitise.ts';
import { authored } from '../../src/templates/markup.ts';
import { faultsOfFragment } from '../helpers/harmless.ts';
import { seeded } from '../helpers/seeded.ts';
import { workTimer } from '../helpers/work-timer.ts';

const BASE = 'https://blog.example/2026/entry';

describe('sanitise', () => {
  it.each([
    ['a script with its text', 'a<script>alert(1)</script>b', 'ab'],
    ['styles, classes, ids and handlers', '<p style="x" class="y" id="z" onclick="w">hi</p>', '<p>hi</p>'],
    [
      'frames, forms and objects',
      '<iframe src="https://x.example/"></iframe><form action="/"><input><p>hi</p></form><object>o</object>',
      '<div><p>hi</p></div>',
    ],
    [
      'SVG and MathML',
      '<svg onload="x()"><a href="https://x.example/">s</a></svg><math><mi>x</mi></math>hi',
      'hi',
    ],
    ['comments', 'a<!-- c --><!--> b', 'a b'],
    ['javascript addresses, keeping the words', '<a href=" java\nscript:alert(1)">press</a>', 'press'],
    ['data addresses', '<img alt="x" src="data:image/png;base64,AA==">hi', 'hi'],
    [
      'links into the reader’s own network, keeping the words',
      '<a href="http://192.168.0.1/reboot">press</a> <a href="//router/">here</a>',
      'press here',
    ],
    [
      'images from the reader’s own network',
      '<img alt="x" src="http://0x7f000001/a.png">hi<img alt="y" src="http://printer.local/p">',
      'hi',
    ],
    ['what is quoted from there', '<q cite="http://localhost/">hi</q>', '<q>hi</q>'],
    [
      'images without words',
      '<img src="https://x.example/a.png">hi<img alt="" src="https://x.example/a.png">',
      'hi',
    ],
    [
      'tracking pixels',
      '<img alt="." width="1" height="1" src="https://x.example/p">hi<img alt="." src="https://pixel.wp.com/b.gif?x">',
      'hi',
    ],
    [
      'landmarks, keeping what they hold apart',
      '<nav>menu</nav><main>text</main>',
      '<div>menu</div><div>text</div>',
    ],
    ['list items outside a list', '<li>one</li>', '<div>one</div>'],
    ['table cells outside a table', '<td>one</td>', '<div>one</div>'],
    [
      'a link to a portrait that a campaign’s parameters hid',
      `<a href="https://x.example/?of=/avatar/${'a'.repeat(32)}&amp;utm_source=b">who</a>`,
      'who',
    ],
  ])('removes %s', (_what, html, clean) => {
    expect(sanitise(html, BASE)).toBe(clean);
  });

  it('keeps text, emphasis, lists, tables and quotations in order', () => {
    const html =
      '<h2>A</h2><p>b <em>c</em> <strong>d</strong><br />e</p><ul><li>f</li></ul><blockquote>g</blockquote><table><tbody><tr><td>h</td></tr></tbody></table>';

    expect(sanitise(html)).toBe(html);
  });

  it('makes addresses absolute, and keeps of a link only where it leads', () => {
    expect(sanitise('<a href="../x?a=1&amp;b=2" target="_top" ping="/p">x</a>', BASE)).toBe(
      '<a href="https://blog.example/x?a=1&amp;b=2">x</a>',
    );
    expect(
      sanitise('<img src="/p.png" alt="A pear" srcset="/q.png 2x" width="40" height="9999999">', BASE),
    ).toBe('<img src="https://blog.example/p.png" alt="A pear" width="40" />');
  });

  it('drops a relative address when nobody knows what it is relative to', () => {
    expect(sanitise('<a href="/x">x</a>')).toBe('x');
  });

  it('removes e-mail addresses: those of mailto links, and those it is told', () => {
    const html =
      'Write to <a href="mailto:Jo@blog.example?subject=x">jo@blog.example</a> or ann@blog.example, not to all@else.example.';

    expect(sanitise(html, BASE, ['ann@blog.example'])).toBe('Write to  or , not to all@else.example.');
  });

  it('closes what it opens after a link that leads nowhere', () => {
    expect(sanitise('<a>one</a><a href="/b">two</a><img><p>three</p>', BASE)).toBe(
      'one<a href="https://blog.example/b">two</a><p>three</p>',
    );
  });

  it.each([
    '</div></li></ul><p>out',
    '<li><dd><td></table>',
    '<a href="https://x.example/"><a href="https://y.example/">',
    '<b><i><p></b></i><table><b><tr><td></b>',
    '<plaintext>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<svg><p><style><img src="</style><img src=x onerror=alert(1)>">',
    '<select><option><textarea></select><li>',
    '<form><button><h1><ol><li><dl><dt>',
  ])('leaves the page around it as it was: %s', (hostile) => {
    const page = parse(
      `<!doctype html><body><ul><li><div>${sanitise(hostile, BASE)}</div><b>after</b></li></ul>`,
    );

    const written = serialize(page);

    expect(written).toMatch(/<\/div><b>after<\/b><\/li><\/ul><\/body><\/html>$/);
    expect(written).not.toMatch(/onerror|<img|<script|<style/i);
  });

  it.each([
    ['campaign parameters', 'https://x.example/?utm_source=a&id=1&fbclid=b#c', 'https://x.example/?id=1#c'],
    ['a query of nothing else', 'https://x.example/?utm_source=a', 'https://x.example/'],
    [
      'nothing, where a name only resembles one',
      'https://x.example/?ref=1&utm=2',
      'https://x.example/?ref=1&utm=2',
    ],
  ])('takes out of a link %s', (_what, written, kept) => {
    expect(sanitise(`<a href="${written}">x</a>`)).toBe(`<a href="${kept.replaceAll('&', '&amp;')}">x</a>`);
  });

  it('leaves no link without words behind when its image goes', () => {
    expect(sanitise('<p><a href="/x"><img src="/p.png"></a>hi</p>', BASE)).toBe('<p>hi</p>');
  });

  it('keeps a link whose image has words, however it is wrapped', () => {
    const image = '<img src="https://x.example/p.png" alt="A pear" />';

    expect(sanitise(`<a href="/x"><picture><source>${image}</picture></a>`, BASE)).toBe(
      `<a href="https://blog.example/x">${image}</a>`,
    );
    expect(sanitise(`<a href="/x"><figure>${image}</figure></a>`, BASE)).toBe(
      `<a href="https://blog.example/x"><figure>${image}</figure></a>`,
    );
  });

  it('keeps a table a table when something else stands between its rows', () => {
    expect(
      sanitise('<table><div><tr><td>one</td></tr><table><tr><td>two</td></tr></table></div></table>'),
    ).toBe('<table><tr><td>one</td></tr><tr><td>two</td></tr></table>');
  });

  it('keeps the parts of a person’s address out, whatever stood around it', () => {
    expect(sanitise('an<b></b>n@x.exann@x.exampleample', undefined, ['ann@x.example'])).not.toContain(
      'ann@x.example',
    );
  });

  it.each([
    '<div></kith-unwrapped>',
    '</kith-unwrapped><kith-unwrapped>a<p>b</kith-unwrapped>c',
    '<p><button><p>one',
    '<ul><x-y><li>one<li>two',
    '<a><p>one<a href="https://x.example/"><p>two',
    '<td><td><li><li>',
    '<iframe><p></iframe></p><noscript><p>',
    '&lt;script&gt; &amp;amp; "quoted" it’s',
    '<ol start="3" type="a" reversed><li value="7">x</ol>',
  ])('changes nothing when it is given what it made: %s', (html) => {
    const once = sanitise(html, BASE);

    expect(sanitise(once, BASE)).toBe(once);
    expect(sanitise(once)).toBe(once);
    expect(once).not.toContain('kith');
  });

  it('changes nothing at a second time, whatever tags are thrown together', () => {
    const next = seeded(11);

    for (let round = 0; round < 2000; round++) {
      const html = thrownTogether(next);
      const once = sanitise(html, BASE);

      expect(sanitise(once, BASE), html).toBe(once);
    }
  });

  it('leaves a page as it is for a browser, whatever tags are thrown together', () => {
    const next = seeded(12);

    for (let round = 0; round < 2000; round++) {
      const html = thrownTogether(next);

      expect(faultsOfFragment(authored(sanitise(html, BASE)).toString()), html).toEqual([]);
    }
  });

  it.each([
    ['deep as nobody writes', '<div>'.repeat(200), true],
    ['deeper', '<div>'.repeat(201), false],
    ['deeper by the paragraph that a lone end tag is', `${'<div>'.repeat(200)}</p>`, false],
    ['many and not deep', '<p>a<br></p>'.repeat(300), true],
  ])('keeps the tags of HTML that is %s: %#', (_what, html, areKept) => {
    let wasCut = false;
    const clean = sanitise(`${html}word`, BASE, [], () => {
      wasCut = true;
    });

    expect([wasCut, /<(?:div|p)>/.test(clean)]).toEqual([!areKept, areKept]);
    expect(clean).toMatch(/word/);
  });

  it('cuts depth before anything grows with its square, and keeps the words', () => {
    const worked = workTimer();

    const clean = sanitise(`${'<b>'.repeat(300_000)}deep`);

    expect(clean).toBe('deep');
    expect(worked()).toBeLessThan(5000);
  });
});

const TAGS =
  'a b i p div section ul li dl dt table tr td th tbody h1 button x-y pre script style svg math select noscript ruby rt'.split(
    ' ',
  );

function thrownTogether(next: (limit: number) => number): string {
  const pieces = Array.from({ length: 1 + next(14) }, () => {
    const tag = TAGS[next(TAGS.length)] ?? 'p';
    return ['word', `</${tag}>`, `<${tag}>`, `<${tag} href="/x">`][next(4)] ?? '';
  });
  return pieces.join('');
}
