import sanitizeHtml from 'sanitize-html';
import type { Address, SafeHtml } from '../model.ts';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  DIVISIONS,
  ENDED_BY_START,
  PARENTS,
  TABLE_PARTS,
  USUAL_TAGS,
  VOID_TAGS,
  WITHOUT_TEXT,
} from './allowed-html.ts';
import { capHtml, LONGEST_HTML } from './cap-html.ts';
import { replaceImages } from './images.ts';
import { withoutEmails } from './people.ts';
import { attributesOf } from './safe-attributes.ts';
import { stridingParser } from './stride-over-text.ts';
import { isMaybeWild, tameText } from './tame-text.ts';

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
  const isWild = isMaybeWild(capped);
  const tame = isWild ? tameText(capped) : capped;
  let { clean, isSettled } = sanitiseOnce(tame === html ? html : capHtml(tame), base, mailed, isWild);
  for (let pass = 1; !isSettled && pass < MOST_PASSES; pass++) {
    const again = sanitiseOnce(capHtml(clean), base, mailed, isWild);
    isSettled = again.isSettled || again.clean === clean;
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

/**
 * One pass over HTML that is capped and tame. It is settled when another pass would surely change nothing: what comes out is nested as it
 * was read. It is not when it was too much for one pass, or when an element without its tag, or under another name, leaves one inside
 * another that it would end. `isWild` is what `isMaybeWild` says of it.
 */
export function sanitiseOnce(
  html: string,
  base: Address | undefined,
  mailed: string[],
  isWild = true,
): { readonly clean: string; readonly isSettled: boolean } {
  pass = beginPass(base, mailed);
  const written = sanitizeHtml(html, HOOKED);
  // Letters written as references are letters only now; a link that held no other is empty without them.
  const clean = written === html || !isWild ? written : tameText(written);
  return { clean, isSettled: pass.isSettled && clean === written && clean.length <= LONGEST_HTML };
}

/** What is known in the middle of a pass. */
interface Pass {
  readonly base: Address | undefined;
  readonly mailed: string[];
  readonly open: Open[];
  /** The attributes of the elements that go without their tags. */
  readonly unwrapped: Set<object>;
  closed: Open;
  images: number;
  isSettled: boolean;
}

/** An element that is open and keeps its tag; one that does not is the same as the one around it. */
interface Open {
  readonly name: string;
  /** The name of the element around it. */
  readonly around: string;
  /** How many images stand before it. */
  readonly images: number;
  /** Whether an element right inside it would end the one around it, if it were not for this one. */
  isNeeded: boolean;
}

const OUTERMOST: Open = { name: '', around: '', images: 0, isNeeded: false };

function beginPass(base: Address | undefined, mailed: string[]): Pass {
  return {
    base,
    mailed,
    open: [OUTERMOST],
    unwrapped: new Set(),
    closed: OUTERMOST,
    images: 0,
    isSettled: true,
  };
}

/**
 * The pass that is under way; one ends before another begins. It stands here, since options that are made anew for each text take a third
 * of the time of a short one.
 */
let pass = beginPass(undefined, []);

const HOOKED: sanitizeHtml.IOptions = {
  ...LISTS,
  parser: stridingParser(),
  // For each tag and each text, the list is searched from its beginning.
  allowedTags: [...USUAL_TAGS, ...ALLOWED_TAGS],
  transformTags: { '*': transform },
  exclusiveFilter: isLeftOut,
  onOpenTag: () => pass.open.push(OUTERMOST),
  onCloseTag: () => {
    pass.closed = pass.open.pop() ?? OUTERMOST;
  },
};

function transform(tag: string, attributes: Record<string, string>): sanitizeHtml.Tag {
  const { open, images, base, mailed } = pass;
  const parent = open[open.length - 2] ?? OUTERMOST;
  const tagName = nameOf(tag, parent.name);
  const attribs = attributesOf(tagName, attributes, base, mailed);
  if (ALLOWED.has(tagName) && (TABLE_PARTS.get(parent.name)?.test(tagName) ?? true)) {
    open[open.length - 1] = { name: tagName, around: parent.name, images, isNeeded: false };
    const ended = ENDED_BY_START.get(tagName);
    if (ended?.test(parent.name)) pass.isSettled = false;
    if (parent.name === 'a' && ended?.test(parent.around)) parent.isNeeded = true;
  } else {
    open[open.length - 1] = parent;
    // sanitize-html must not be told a name that is not allowed: it would print it as a later element's end tag.
    pass.unwrapped.add(attribs);
    // The parser ends it elsewhere than a browser, whom sanitize-html follows: from there on, elements are counted differently.
    if (tag === 'noscript') pass.isSettled = false;
  }
  if (tagName === 'img' && attribs.src !== undefined) pass.images += 1;
  return { tagName, attribs };
}

/** A link that leads nowhere loses its tag and keeps its words; one without words, and an image without a source, go. */
function isLeftOut({ tag, attribs, text }: sanitizeHtml.IFrame): boolean | 'excludeTag' {
  const { unwrapped, closed, images } = pass;
  if (tag === 'img') return attribs.src === undefined;
  if (unwrapped.size > 0 && unwrapped.has(attribs)) return 'excludeTag';
  if (tag !== 'a') return false;
  const isEmpty = closed.images === images && text.trim() === '';
  if (attribs.href !== undefined && !isEmpty) return false;
  if (closed.isNeeded) pass.isSettled = false;
  return 'excludeTag';
}

function nameOf(tag: string, parent: string): string {
  const isStray = PARENTS.get(tag)?.test(parent) === false;
  return DIVISIONS.has(tag) || isStray ? 'div' : tag;
}
