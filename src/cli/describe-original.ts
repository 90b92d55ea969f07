import { siteName } from '../addresses.ts';
import { canonicalAddress } from '../canonical-address.ts';
import type { ItemOf } from '../config/edit/append-item.ts';
import { defined } from '../defined.ts';
import type { Original } from '../model.ts';
import { type ActOptions, words } from './act-options.ts';
import { askFor, needed } from './ask.ts';
import type { Arguments } from './command.ts';
import type { SourceOutcome } from './read-source.ts';

/** An original, and what the item has to say of it. */
export interface Described {
  readonly original: Original;
  readonly described: Pick<ItemOf['reshares'], 'title' | 'author' | 'site'>;
}

/** Of somebody who is no member, the curator says who it is; their own feed, where the page names one, is asked first. */
export async function describeOriginal(
  found: Original,
  given: Arguments,
  options: ActOptions,
  readSource: () => Promise<SourceOutcome>,
): Promise<Described> {
  if (found.member) return { original: found, described: {} };
  const [title, author, site] = ['title', 'author', 'site'].map((name) => words(given, name));
  const isWhole = title !== undefined && author !== undefined && site !== undefined;
  const said = isWhole ? {} : saidBy(await readSource(), found.url);
  const ask = async (name: string, value: string | undefined, guess: string | undefined, question: string) =>
    value ??
    (options.isAsking ? askFor(question, guess) : (guess ?? needed(name, question, options.isAsking)));
  const described = {
    title: await ask('title', title, said.title, 'Its title?'),
    author: await ask('author', author, said.author, 'Its author, as they wish to be named?'),
    site: await ask('site', site, said.site, 'The address of their site?'),
  };
  const publication = URL.canParse(described.site) ? siteName(described.site) : described.site;
  const { url } = found;
  const name = { name: described.author, url: described.site };
  return { original: { url, title: described.title, author: name, publication }, described };
}

/** What a stranger's feed says of the entry. */
function saidBy(source: SourceOutcome, url: string): Described['described'] {
  if (source.kind === 'none') return {};
  const { entries, authors, link } = source.feed;
  const entry = entries.find(
    (one) => one.url !== undefined && canonicalAddress(one.url) === canonicalAddress(url),
  );
  const author = entry?.authors[0]?.name ?? authors[0]?.name;
  return defined({ title: entry?.title || undefined, author, site: link });
}
