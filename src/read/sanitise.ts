import sanitizeHtml from 'sanitize-html';
import type { Address, SafeHtml } from '../model.ts';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  ATTRIBUTE_VALUES,
  DIVISIONS,
  PARENTS,
  TABLE_PARTS,
  VOID_TAGS,
  WITHOUT_TEXT,
} from './allowed-html.ts';
import { capHtml, LONGEST_HTML } from './cap-html.ts';
import { replaceImages } from './images.ts';
import { emailsIn, withoutEmails } from './people.ts';
import { resolvePublicAddress } from './resolve-address.ts';
import { tameText } from './tame-text.ts';
import { isPortrait, isTrackingPixel, withoutCampaign } from './tracking.ts';

const ALLOWED: ReadonlySet<string> = new Set(ALLOWED_TAGS);

/** What sanitize-html is told to keep, before anything of the hub's own. */
export const LISTS: sanitizeHtml.IOptions = {
  allowedTags: ALLOWED_TAGS,
  allowedAttributes: ALLOWED_ATTRIBUTES,
  nonTextTags: WITHOUT_TEXT,
  allowedSchemes: ['http', 'https'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  selfClosing: VOID_TAGS,
};

/** A tag taken out can change what the tags around it mean; twice settles every such case that was ever met. */
const MOST_PASSES = 6;

/**
 * Makes HTML harmless: the one maker of `SafeHtml`. Relative addresses are resolved against `base` and go without it, as do
 * those of hosts that lie in the reader's own network and not on the public internet.
 * `mailto:` links lose their tags, and their e-mail addresses, like those in `emails`, go from the text as well. What
 * comes out comes out again unchanged when it is given again. `tellCut` is called when the HTML was too much to be taken as it is.
 */
export function sanitise(
  html: string,
  base?: Address,
  emails: readonly string[] = [],
  tellCut: () => void = () => {},
): SafeHtml {
  const mailed: string[] = [...emails];
  const capped = capHtml(html);
  if (capped !== html) tellCut();
  const tame = tameText(capped);
  let { clean, isSettled } = sanitiseOnce(tame === html ? html : capHtml(tame), base, mailed);
  for (let pass = 1; !isSettled && pass < MOST_PASSES; pass++) {
    const again = sanitiseOnce(capHtml(clean), base, mailed);
    isSettled = again.clean === clean;
    clean = again.clean;
  }
  return withoutEmails(clean, mailed).trim() as SafeHtml;
}

/** A picture of the hub's own that stands for an image. */
export interface MovedImage {
  readonly address: Address;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts the hub's own picture in the place of each image, and takes out the others. It stands here, after the sanitiser, which would
 * not let an address of a hub pass that lies on somebody's own machine.
 */
export function moveImages(html: SafeHtml, placeOf: (source: Address) => MovedImage | undefined): SafeHtml {
  return replaceImages(html, ({ source, alt }) => {
    const place = placeOf(source);
    if (place === undefined) return '';
    const address = place.address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<img src="${address}" alt="${alt}" width="${place.width}" height="${place.height}" />`;
  }) as SafeHtml;
}

/** One pass over HTML that is capped and tame. It is not settled when it took out or renamed an element that others may have ended at. */
function sanitiseOnce(
  html: string,
  base: Address | undefined,
  mailed: string[],
): { clean: string; isSettled: boolean } {
  const open: Open[] = [];
  let closed: Open | undefined;
  let images = 0;
  // sanitize-html must not be told a name that is not allowed: it would print it as a later element's end tag.
  const unwrapped = new WeakSet<object>();
  let isSettled = true;

  const transform = (tag: string, attributes: Record<string, string>): sanitizeHtml.Tag => {
    const parent = open[open.length - 2]?.name ?? '';
    const tagName = nameOf(tag, parent);
    const isKept = ALLOWED.has(tagName) && (TABLE_PARTS.get(parent)?.test(tagName) ?? true);
    open[open.length - 1] = { name: isKept ? tagName : parent, images };
    if (tagName !== tag || !isKept) isSettled = false;
    const attribs = attributesOf(tagName, attributes, base, mailed);
    if (!isKept) unwrapped.add(attribs);
    if (tagName === 'img' && attribs.src !== undefined) images += 1;
    return { tagName, attribs };
  };

  /** A link that leads nowhere loses its tag and keeps its words; one without words, and an image without a source, go. */
  const exclusiveFilter = (frame: sanitizeHtml.IFrame): boolean | 'excludeTag' => {
    const { tag, attribs, text } = frame;
    if (tag === 'img') return attribs.src === undefined;
    if (unwrapped.has(attribs)) return 'excludeTag';
    if (tag !== 'a') return false;
    const isEmpty = text.trim() === '' && closed?.images === images;
    if (attribs.href !== undefined && !isEmpty) return false;
    isSettled = false;
    return 'excludeTag';
  };

  const written = sanitizeHtml(html, {
    ...LISTS,
    transformTags: { '*': transform },
    exclusiveFilter,
    onOpenTag: () => open.push({ name: '', images }),
    onCloseTag: () => {
      closed = open.pop();
    },
  });
  // Letters written as references are letters only now; a link that held no other is empty without them.
  const clean = written === html ? html : tameText(written);
  isSettled &&= clean === written;
  return { clean, isSettled: isSettled && clean.length <= LONGEST_HTML };
}

/** An element that is open: what it comes out as (its parent, when it goes without its tag), and the images before it. */
interface Open {
  readonly name: string;
  readonly images: number;
}

function nameOf(tag: string, parent: string): string {
  const isStray = PARENTS.get(tag)?.test(parent) === false;
  return DIVISIONS.has(tag) || isStray ? 'div' : tag;
}

function attributesOf(
  tag: string,
  attributes: Record<string, string>,
  base: Address | undefined,
  mailed: string[],
): Record<string, string> {
  if (tag === 'a') return link(attributes, base, mailed);
  return tag === 'img' ? image(attributes, base) : known(attributes, base);
}

function link(
  attributes: Record<string, string>,
  base: Address | undefined,
  mailed: string[],
): Record<string, string> {
  const written = attributes.href ?? '';
  if (/^\s*mailto:/i.test(written)) mailed.push(...emailsIn(decodePercent(written)));
  const href = resolvePublicAddress(written, base);
  if (href === undefined || isPortrait(href)) return {};
  const kept = known(attributes, base);
  kept.href = withoutCampaign(href);
  return kept;
}

/** An image without words for those who do not see it says nothing here, and one that counts readers, or is somebody’s portrait, says too much. */
function image(attributes: Record<string, string>, base: Address | undefined): Record<string, string> {
  const src = resolvePublicAddress(attributes.src, base);
  const alt = attributes.alt?.trim() ?? '';
  if (src === undefined || alt === '' || isTrackingPixel(src, attributes) || isPortrait(src, attributes))
    return {};
  return Object.assign(known(attributes, base), { src, alt });
}

/** The attributes without those whose values are none; `cite` is made absolute. */
function known(attributes: Record<string, string>, base: Address | undefined): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (name === 'cite') {
      const cite = resolvePublicAddress(value, base);
      if (cite !== undefined) kept.cite = cite;
    } else if (ATTRIBUTE_VALUES.get(name)?.test(value) ?? true) kept[name] = value;
  }
  return kept;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
