import type { SafeHtml } from '../model.ts';
import { sanitise } from '../read/sanitise.ts';

/** An image and the elements that only serve one. Quoted values are stepped over, as they may hold a `>`. */
const IMAGE = /<\/?(?:img|picture|source)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>/giu;

/** A link that held nothing but an image would be left without a name, and no reader could tell where it leads. */
const EMPTY_LINK = /<a(?=[\s>])(?:"[^"]*"|'[^']*'|[^'">])*>\s*<\/a>/giu;

/**
 * Takes every image out of sanitised HTML. Patterns suffice because the sanitiser's own output is regular (every
 * `<` in text is escaped, every value quoted), and the result goes through the sanitiser again.
 */
export function stripImages(html: SafeHtml): SafeHtml {
  if (!/<(?:img|picture|source)/iu.test(html)) return html;
  return sanitise(html.replace(IMAGE, '').replace(EMPTY_LINK, ''));
}
