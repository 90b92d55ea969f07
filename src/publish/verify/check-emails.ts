import { decodeAddress } from '../../care/hidden/decode-address.ts';
import { hiddenFinder } from '../../care/hidden/find-hidden.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { findSources } from './find-sources.ts';
import type { FilePieces } from './read-output.ts';

/** An e-mail address; `@name@host.example` is a name in the fediverse. */
const EMAIL =
  /(?<![@\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;

/** What is made from an e-mail address, and leads back to it. */
const PORTRAIT = /gravatar\.com\/(?:avatar\/)?[0-9a-f]{32,64}/giu;

/**
 * Finds e-mail addresses that nobody gave to the hub, and portraits that are found by one. Those in an entry that a curator
 * released were looked at by a person.
 */
export function emailChecker({ given, texts }: Boundaries): (file: FilePieces) => readonly Breach[] {
  const released = texts.filter(({ isReleased }) => isReleased);
  const allowed = new Set(
    [...given, ...released.flatMap(({ title, pieces, said }) => [title, ...pieces, ...said])].flatMap(
      emailsIn,
    ),
  );
  const sources = findSources(texts, hiddenFinder(new Set(), ''));
  return (file) =>
    file.segments.flatMap(({ text, place }) =>
      emailsIn(text)
        .filter((email) => !allowed.has(email))
        .map((email) => ({
          rule: 'email',
          file: file.path,
          place,
          message: 'an e-mail address, or what leads to one, that the hub’s own files do not give.',
          entries: sources.ofLetters(email).map(({ key }) => key),
        })),
    );
}

function emailsIn(text: string): readonly string[] {
  const isPortrait = text.includes('ravatar');
  if (!text.includes('@') && !isPortrait && !/%40/u.test(text)) return [];
  const decoded = decodeAddress(text);
  return [...(decoded.match(EMAIL) ?? []), ...(decoded.match(PORTRAIT) ?? [])].map((email) =>
    email.toLowerCase(),
  );
}
