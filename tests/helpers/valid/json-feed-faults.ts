import { z } from 'zod';
import { faultsOf } from './zod-faults.ts';

const address = z.url({ protocol: /^https?$/ });
const words = z.string().regex(/\S/);
/** RFC 3339, section 5.6. */
const date = z.iso.datetime({ offset: true });
const person = z.strictObject({
  name: words.optional(),
  url: address.optional(),
  avatar: address.optional(),
});
const author = person.refine((one) => Object.keys(one).length > 0, 'An author has no key at all.');
const credit = z.strictObject({ name: words, url: address.optional() });

/** What our feeds add; names begin with `_`, as the format asks of extensions. */
const extension = z.strictObject({
  about: address,
  page: address.optional(),
  via: credit.optional(),
  via_further: z.array(credit).optional(),
  passed_on_by: z.array(credit).min(1).optional(),
  answers: z.array(z.strictObject({ name: words, title: words, url: address })).optional(),
  curator: credit.optional(),
  source: z.strictObject({ title: words, url: address, feed: address.optional() }),
  license: address.optional(),
  comments: address.optional(),
});

const item = z.strictObject({
  id: words,
  url: address,
  title: words,
  content_html: words,
  date_published: date.optional(),
  date_modified: date,
  authors: z.array(author).min(1),
  tags: z.array(words).min(1).optional(),
  language: words.optional(),
  _kith: extension,
});

/** JSON Feed 1.1, of which our feeds use no more than this. */
const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: words,
  description: words,
  home_page_url: address,
  feed_url: address,
  language: words,
  hubs: z
    .array(z.strictObject({ type: z.literal('WebSub'), url: address }))
    .min(1)
    .optional(),
  items: z
    .array(item)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'Two items have one id.'),
});

/** What is wrong with a JSON Feed. */
export function jsonFeedFaults(text: string): readonly string[] {
  return faultsOf(feed, JSON.parse(text));
}
