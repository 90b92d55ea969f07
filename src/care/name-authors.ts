import { memberAsAuthor } from '../authors-of-entry.ts';
import type { Author, Member } from '../model.ts';
import { personName } from '../read/people.ts';

/**
 * Who may be named for an entry of a member. Under a pseudonym, or where bylines stay out, nobody but the member;
 * else those whom the feed names, without e-mail addresses, and the member where it names nobody.
 */
export function nameAuthors(authors: readonly Author[], member: Member): readonly Author[] {
  if (member.pseudonym || !member.bylines) return [memberAsAuthor(member)];
  // RSS 2.0 asks for an e-mail address in `<author>`, so names often come with one.
  const named = authors
    .map((author) => ({ ...author, name: personName(author.name) }))
    .filter(({ name }) => name !== '');
  return named.length > 0 ? named : [memberAsAuthor(member)];
}
