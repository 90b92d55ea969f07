import { absolute, paths } from '../addresses.ts';
import type { Community, Digest } from '../model.ts';
import { digestSigner, digestTitle } from './digest.ts';
import { closing } from './digest-mail.ts';
import { type DigestLine, digestSections } from './digest-sections.ts';

/** Characters in a line of plain mail that no program breaks again (RFC 3676, clause 4.2). */
const LINE = 72;

/** A week's digest as a mail in plain text; addresses stand on lines of their own, unbroken. */
export function digestMailText(community: Community, digest: Digest): string {
  const { hub } = community;
  const sections = digestSections(community, digest, absolute).map(({ title, lines }) =>
    [`${title}\n${'-'.repeat(title.length)}`, ...lines.map(plainLine)].join('\n\n'),
  );
  return [
    [hub.name, digestTitle(hub, digest), `Put together by ${digestSigner(digest, hub)}`]
      .map(flush)
      .join('\n'),
    ...sections,
    ['--', flush(`Read this on ${hub.name}:`), absolute(hub, paths.digest(digest.week))].join('\n'),
    `${flush(closing(community))}\n`,
  ].join('\n\n\n');
}

function plainLine({ pieces, quote, notes = [], more }: DigestLine): string {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const addresses = pieces.flatMap((piece) =>
    typeof piece === 'string' || piece.isName ? [] : [`  ${piece.url}`],
  );
  return [
    wrapped(text, '  ').replace(/^ {2}/u, '* '),
    ...addresses,
    ...(quote ? [wrapped(`“${quote.text}”`, '    ')] : []),
    ...notes.map((note) => wrapped(note.text, '  ')),
    ...(more ? [`  ${more.text}:\n  ${more.url}`] : []),
  ].join('\n');
}

function flush(text: string): string {
  return wrapped(text, '');
}

/** Breaks a text between words, each line behind an indent; a word that is too long keeps a line of its own. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > LINE) {
      lines.push(indent + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}
