/** Feeds as text, for tests that need nothing special about them. */

export interface Item {
  readonly title?: string;
  /** Without it the item has no link. */
  readonly link?: string;
  /** Without it the item has no guid. */
  readonly guid?: string;
  /** Without it the item has no date. */
  readonly date?: string;
  /** HTML, put into a CDATA section. */
  readonly html?: string;
}

/** An item of an RSS feed; nothing in it is escaped, so that a test can write what is wrong. */
export function item({
  title = 'An entry',
  link,
  guid,
  date,
  html = '<p>Its words.</p>',
}: Item = {}): string {
  return [
    '<item>',
    `<title>${title}</title>`,
    ...(link === undefined ? [] : [`<link>${link}</link>`]),
    ...(guid === undefined ? [] : [`<guid isPermaLink="false">${guid}</guid>`]),
    ...(date === undefined ? [] : [`<pubDate>${date}</pubDate>`]),
    `<description><![CDATA[${html}]]></description>`,
    '</item>',
  ].join('');
}

/** An item that has all it should have, told apart by its name. */
export function entry(name: string, more: Item = {}): string {
  const link = `https://harbor.example/${name}`;
  return item({ title: name, link, guid: link, date: 'Sat, 31 Oct 2026 09:00:00 GMT', ...more });
}

export interface Channel {
  readonly declaration?: string;
  readonly title?: string;
  readonly link?: string;
  /** Further elements of the channel. */
  readonly more?: string;
}

export function rss(items: readonly string[], channel: Channel = {}): string {
  const { declaration = '<?xml version="1.0" encoding="UTF-8"?>', more = '' } = channel;
  const { title = 'Harbor Notes', link = 'https://harbor.example/' } = channel;
  return `${declaration}<rss version="2.0"><channel><title>${title}</title><link>${link}</link><description>Notes</description>${more}${items.join('')}</channel></rss>`;
}

/** An Atom feed with the given entries. */
export function atom(entries: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Harbor Notes</title><id>urn:harbor</id><updated>2026-10-31T09:00:00Z</updated>${entries}</feed>`;
}
