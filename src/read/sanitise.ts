import sanitizeHtml from 'sanitize-html';
import type { Address, SafeHtml } from '../model.ts';
import { capHtml } from './cap-html.ts';
import { emailsIn, withoutEmails } from './people.ts';
import { resolveAddress } from './resolve-address.ts';
import { isTrackingPixel } from './tracking.ts';

/** Textual elements: nothing that acts, that loads on its own, or that names a region of the page around it. */
const ALLOWED_TAGS = (
  'a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ' +
  'ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'
).split(' ');

const ALLOWED_ATTRIBUTES: Record<string, string[]> = {
  '*': ['lang', 'dir'],
  a: ['href', 'title', 'hreflang', 'rel', 'referrerpolicy'],
  abbr: ['title'],
  blockquote: ['cite'],
  del: ['datetime'],
  dfn: ['title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ins: ['datetime'],
  ol: ['start', 'reversed'],
  q: ['cite'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
  time: ['datetime'],
};

/** Elements that go with everything inside them: what they hold was never meant to be read as text. */
const WITHOUT_TEXT = (
  'annotation annotation-xml applet audio canvas embed frameset head iframe math noembed noframes noscript object ' +
  'option script select style svg template textarea title video xmp'
).split(' ');

/**
 * Elements that close others of their kind around them when they stand outside their own list or table, as HTML is
 * parsed: a stray `li` would end the list item of the page that shows it.
 */
const PARENTS: Readonly<Record<string, RegExp>> = {
  li: /^(?:ul|ol)$/,
  dt: /^dl$/,
  dd: /^dl$/,
  caption: /^table$/,
  thead: /^table$/,
  tbody: /^table$/,
  tfoot: /^table$/,
  tr: /^(?:table|thead|tbody|tfoot)$/,
  td: /^tr$/,
  th: /^tr$/,
};

const NUMBER = /^\d{1,4}$/;

/**
 * Makes HTML harmless: the one maker of `SafeHtml`. Relative addresses are resolved against `base` and go without it.
 * `mailto:` links lose their tags, and their e-mail addresses, like those in `emails`, go from the text as well.
 */
export function sanitise(html: string, base?: Address, emails: readonly string[] = []): SafeHtml {
  const mailed: string[] = [...emails];
  const ancestors: string[] = [];

  const transform = (tag: string, attributes: Record<string, string>): sanitizeHtml.Tag => {
    const parent = ancestors.at(-2) ?? '';
    if (PARENTS[tag] && !PARENTS[tag].test(parent)) return { tagName: 'div', attribs: attributes };
    if (tag === 'a') return link(attributes, base, mailed);
    if (tag === 'img') return image(attributes, base);
    const cite = attributes.cite === undefined ? undefined : resolveAddress(attributes.cite, base);
    if (cite === undefined) delete attributes.cite;
    else attributes.cite = cite;
    return { tagName: tag, attribs: attributes };
  };

  const clean = sanitizeHtml(capHtml(html), {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: ALLOWED_ATTRIBUTES,
    nonTextTags: WITHOUT_TEXT,
    allowedSchemes: ['http', 'https'],
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: { '*': transform },
    exclusiveFilter,
    onOpenTag: (name) => ancestors.push(name),
    onCloseTag: () => ancestors.pop(),
  });
  return withoutEmails(clean, mailed).trim() as SafeHtml;
}

/** A link that leads nowhere loses its tag and keeps its words; an image without a source goes. */
function exclusiveFilter({ tag, attribs }: sanitizeHtml.IFrame): boolean | 'excludeTag' {
  if (tag === 'a' && attribs.href === undefined) return 'excludeTag';
  return tag === 'img' && attribs.src === undefined;
}

function link(
  attributes: Record<string, string>,
  base: Address | undefined,
  mailed: string[],
): sanitizeHtml.Tag {
  const written = attributes.href ?? '';
  if (/^\s*mailto:/i.test(written)) mailed.push(...emailsIn(decodePercent(written)));
  const href = resolveAddress(written, base);
  if (href === undefined) return { tagName: 'a', attribs: {} };
  const kept = { href, rel: 'noopener ugc', referrerpolicy: 'no-referrer' };
  return { tagName: 'a', attribs: { ...pick(attributes, ['title', 'hreflang', 'lang', 'dir']), ...kept } };
}

/** An image without words for those who do not see it says nothing here, and one that counts readers says too much. */
function image(attributes: Record<string, string>, base: Address | undefined): sanitizeHtml.Tag {
  const src = resolveAddress(attributes.src, base);
  const alt = attributes.alt?.trim() ?? '';
  if (src === undefined || alt === '' || isTrackingPixel(src, attributes))
    return { tagName: 'img', attribs: {} };
  const size = Object.entries(pick(attributes, ['width', 'height'])).filter(([, value]) =>
    NUMBER.test(value),
  );
  return {
    tagName: 'img',
    attribs: { src, alt, ...pick(attributes, ['title']), ...Object.fromEntries(size) },
  };
}

function pick(attributes: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)));
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
