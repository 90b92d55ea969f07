import { absolute, paths } from '../addresses.ts';
import type { Community, Digest } from '../model.ts';
import { digestSigner, digestTitle } from './digest.ts';
import { closing } from './digest-mail.ts';
import { type DigestLine, digestSections } from './digest-sections.ts';
import { plainWords } from './plain-words.ts';
import type { Strings } from './strings/en.ts';
import { stringsOf } from './strings/strings.ts';

/** Characters in a line of plain mail that no program breaks again (RFC 3676, clause 4.2). */
const LINE = 72;

/** A week's digest as a mail in plain text; addresses stand on lines of their own, unbroken. */
export function digestMailText(community: Community, digest: Digest): string {
  const { hub } = community;
  const words = stringsOf(hub).digest;
  const sections = digestSections(community, digest, absolute).map(({ title, lines }) =>
    [`${title}\n${'-'.repeat(title.length)}`, ...lines.map((line) => plainLine(words, line))].join('\n\n'),
  );
  return [
    [hub.name, digestTitle(hub, digest), words.putTogetherByName(digestSigner(digest, hub))]
      .map(flush)
      .join('\n'),
    ...sections,
    ['--', flush(`${words.readOn(hub.name)}:`), absolute(hub, paths.digest(digest.week))].join('\n'),
    `${flush(closing(community))}\n`,
  ].join('\n\n\n');
}

/** Letters of a title and of a name: with all their bytes they stay below what a line of a mail can hold (RFC 5322, §2.1.1). */
const LONGEST_TITLE = 150;
const LONGEST_NAME = 80;

function plainLine(words: Strings['digest'], { pieces, quote, notes = [], more }: DigestLine): string {
  return [
    said(pieces).replace(/^ {2}/u, '* '),
    ...(quote ? [wrapped(words.quoted(quote.text), '    ')] : []),
    ...notes.map(({ text, by }) => wrapped(by === undefined ? text : words.says(by, text).join(''), '  ')),
    ...(more ? [`  ${more.text}:\n  ${more.url}`] : []),
  ].join('\n');
}

/**
 * A title has a line to itself with its address below, and one only: broken between its words, it could put one of them where an address
 * stands, and whoever reads would follow it.
 */
function said(pieces: DigestLine['pieces']): string {
  const lines: string[] = [];
  let words = '';
  for (const piece of [...pieces, { text: '', url: '' }]) {
    if (typeof piece === 'string') words += piece;
    else if (piece.isName) words += plainWords(piece.text, LONGEST_NAME);
    else {
      const before = words.replace(/^[,;] /u, '').trim();
      if (before !== '') lines.push(wrapped(before, '  '));
      const title = plainWords(piece.text, LONGEST_TITLE);
      if (title !== '') lines.push(`  ${title}`);
      if (piece.url !== '') lines.push(`  ${piece.url}`);
      words = '';
    }
  }
  return lines.join('\n');
}

function flush(text: string): string {
  return wrapped(text, '');
}

/** Breaks a text between words, each line behind an indent; a word that is too long keeps a line of its own. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of plainWords(text).split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > LINE) {
      lines.push(indent + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}
