import { describe, expect, it } from 'vitest';
import { extract } from '../../src/read/extract.ts';
import { sanitise } from '../../src/read/sanitise.ts';

const OWN = 'https://blog.example/one';

describe('extract', () => {
  it('writes each paragraph, line and list item on a line of its own', () => {
    const html = sanitise(
      '<p>One\n  two</p><p>Three<br>four</p><ul><li>five</li><li>six &amp; seven</li></ul>',
    );

    expect(extract(html, OWN).contentText).toBe('One two\nThree\nfour\nfive\nsix & seven');
  });

  it('gives each link once, with its words and the sentence around it', () => {
    const html = sanitise(
      '<p>First things first. I read <a href="https://other.example/a">what <b>Ann</b> wrote</a> twice! Good.</p><p><a href="https://other.example/a">Again</a></p>',
    );

    expect(extract(html, OWN).links).toEqual([
      { href: 'https://other.example/a', text: 'what Ann wrote', sentence: 'I read what Ann wrote twice!' },
    ]);
  });

  it('leaves links to places in the entry itself out', () => {
    const html = sanitise('<p>See <a href="#note">the note</a> and <a href="/two#x">two</a>.</p>', OWN);

    expect(extract(html, OWN).links.map(({ href }) => href)).toEqual(['https://blog.example/two#x']);
  });

  it('takes the words of a linked image from the image', () => {
    const html = sanitise(
      '<a href="https://other.example/"><img src="https://other.example/i.png" alt="A map"></a>',
    );

    expect(extract(html, OWN).links[0]?.text).toBe('A map');
  });
});
