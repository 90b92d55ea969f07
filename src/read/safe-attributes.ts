import type { Address } from '../model.ts';
import { ATTRIBUTE_VALUES } from './allowed-html.ts';
import { emailsIn } from './people.ts';
import { resolvePublicAddress } from './resolve-address.ts';
import { isPortrait, isTrackingPixel, withoutCampaign } from './tracking.ts';

/**
 * What an element may say of itself, of what is written there, which is changed in place where it can be. Addresses are made
 * absolute; the e-mail addresses of a `mailto:` link are added to `mailed`. A link that leads nowhere and an image that is not to be
 * shown have nothing left.
 */
export function attributesOf(
  tag: string,
  attributes: Attributes,
  base: Address | undefined,
  mailed: string[],
): Attributes {
  if (tag === 'a') return link(attributes, base, mailed);
  return tag === 'img' ? image(attributes, base) : known(attributes, base);
}

type Attributes = Record<string, string>;

function link(attributes: Attributes, base: Address | undefined, mailed: string[]): Attributes {
  const written = attributes.href ?? '';
  const href = resolvePublicAddress(written, base);
  if (href === undefined) {
    if (/^\s*mailto:/i.test(written)) mailed.push(...emailsIn(decodePercent(written)));
    return {};
  }
  const kept = withoutCampaign(href);
  // What goes may uncover a portrait's address in what stays.
  if (isPortrait(href) || (kept !== href && isPortrait(kept))) return {};
  attributes.href = kept;
  return known(attributes, base);
}

/** An image without words for those who do not see it says nothing here, and one that counts readers, or is somebody’s portrait, says too much. */
function image(attributes: Attributes, base: Address | undefined): Attributes {
  const src = resolvePublicAddress(attributes.src, base);
  const alt = attributes.alt?.trim() ?? '';
  if (src === undefined || alt === '' || isTrackingPixel(src, attributes) || isPortrait(src, attributes))
    return {};
  attributes.src = src;
  attributes.alt = alt;
  return known(attributes, base);
}

/** The attributes without those whose values are none; `cite` is made absolute. */
function known(attributes: Attributes, base: Address | undefined): Attributes {
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (name === 'cite') {
      const cite = resolvePublicAddress(value, base);
      if (cite === undefined) delete attributes.cite;
      else attributes.cite = cite;
    } else if (ATTRIBUTE_VALUES.get(name)?.test(value) === false) delete attributes[name];
  }
  return attributes;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
