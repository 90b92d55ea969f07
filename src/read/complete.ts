import type { Address, Feed, FeedFormat } from '../model.ts';
import {
  addressOf,
  authorsOf,
  best,
  chooseLanguage,
  chooseLicense,
  chooseLink,
  linkOfRelation,
  plainField,
} from './choose.ts';
import { completeEntry, type FeedContext } from './complete-entry.ts';
import { cutTitle } from './cut-title.ts';
import { publicId } from './invented-id.ts';
import type { ParsedFeed, ParsedField, ParsedPart } from './parse.ts';
import { emailsIn } from './people.ts';
import { readRhythm } from './read-rhythm.ts';
import type { Repairs } from './repairs.ts';
import { tellOddLetters } from './tell-repairs.ts';

/** Makes the feed of the model out of what was parsed. `address` is where the feed came from. */
export function complete(
  parsed: ParsedFeed,
  format: FeedFormat,
  address: Address | undefined,
  repairs: Repairs,
): Feed {
  const { feed } = parsed;
  const own = address ?? ownAddress(feed('link'));
  const site = chooseLink(feed('link'), own);
  const language = chooseLanguage(feed('language'));
  const emails = emailsOf([feed, ...parsed.entries]);
  const authors = authorsOf(feed('author'), own);
  const context: FeedContext = { format, address: own, site, language, authors, emails };
  const license = chooseLicense(feed('license'), feed('link'));
  const id = best(feed('guid'))?.text.trim();
  const rhythm = readRhythm(feed);
  const words = [...feed('title'), ...feed('summary'), ...feed('author')].map(({ text }) => text);
  tellOddLetters(words, 'the feed itself', repairs);

  return {
    format,
    title: cutTitle(plainField(best(feed('title')), emails)),
    ...(site === undefined ? {} : { link: site }),
    ...(id === undefined ? {} : { id: publicId(id) }),
    description: plainField(best(feed('summary')), emails),
    ...(language === undefined ? {} : { language }),
    ...(license === undefined ? {} : { license }),
    authors,
    entries: parsed.entries.map((part, index) => completeEntry(part, index + 1, context, repairs)),
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(repairs.has('cut') || repairs.has('long') ? { isCut: true } : {}),
    repairs: repairs.list(),
    mendable: repairs.kinds(),
  };
}

/** A feed read from a file still says where it lives. */
function ownAddress(links: readonly ParsedField[]): Address | undefined {
  const self = links.find(({ attributes }) => attributes.rel?.toLowerCase() === 'self');
  return addressOf(self, undefined) ?? linkOfRelation(links, 'self', undefined);
}

/** The e-mail addresses of the people that a feed and its entries name. */
export function emailsOf(parts: readonly ParsedPart[]): readonly string[] {
  const written = parts.flatMap((part) =>
    [...part('author'), ...part('email')].flatMap(({ text, attributes }) => [text, attributes.email ?? '']),
  );
  return [...new Set(written.flatMap(emailsIn))];
}
