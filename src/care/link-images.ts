import type { Address, SafeHtml } from '../model.ts';
import { plainLine } from '../read/plain-text.ts';
import { sanitise } from '../read/sanitise.ts';

/** The tags of links and images in sanitised HTML; quoted values are stepped over, as they may hold a `>`. */
const TAG = /<(\/?a|img)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'">])*)>/giu;

/** A link that held nothing but an image without words. */
const EMPTY_LINK = /<a(?=[\s>])(?:"[^"]*"|'[^']*'|[^'">])*>\s*<\/a>/giu;

/**
 * Puts a link with the author's own description in the place of each image that the hub does not serve itself, so that no reader's browser
 * is made to ask another site: whoever wants to see it goes there. Inside a link the description alone stays, and an image
 * without one goes. Patterns suffice as in `stripImages`, and the result goes through the sanitiser again.
 */
export function linkImages(html: SafeHtml, isServed: (source: Address) => boolean = () => false): SafeHtml {
  if (!/<img/iu.test(html)) return html;
  let isInLink = false;
  const linked = html.replace(TAG, (tag, name: string, attributes: string) => {
    if (name.toLowerCase() !== 'img') {
      isInLink = !name.startsWith('/');
      return tag;
    }
    const words = attributeIn('alt', attributes).trim();
    const source = attributeIn('src', attributes);
    if (isServed(plainLine(source, 'html'))) return tag;
    return words === '' || isInLink || source === '' ? words : `<a href="${source}">${words}</a>`;
  });
  return sanitise(linked.replace(EMPTY_LINK, ''));
}

/** What an attribute says, escaped as it stood; `''` when it is not there. */
function attributeIn(name: string, attributes: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'iu').exec(attributes)?.[1] ?? '';
}
