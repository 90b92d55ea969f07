import type { Address, EntryPicture, SafeHtml } from '../model.ts';
import { plainLine } from './plain-text.ts';

/** An image in sanitised HTML. Quoted values are stepped over, as they may hold a `>`. */
const IMAGE = /<img(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'">])*)>/giu;

/** An image as sanitised HTML has it. */
export interface ImageTag extends EntryPicture {
  /** The description as it stands in the tag, escaped. */
  readonly alt: string;
}

/** The images of sanitised HTML, in its order. Its tags are regular, so that a pattern finds them all. */
export function imagesIn(html: SafeHtml): readonly ImageTag[] {
  return [...html.matchAll(IMAGE)].map(([, attributes = '']) => readImage(attributes));
}

/** Puts what `write` gives in the place of each image; the caller answers for it being harmless. */
export function replaceImages(html: SafeHtml, write: (image: ImageTag) => string): string {
  return html.replace(IMAGE, (_, attributes: string) => write(readImage(attributes)));
}

function readImage(attributes: string): ImageTag {
  const alt = attributeIn('alt', attributes);
  const source: Address = plainLine(attributeIn('src', attributes), 'html');
  return { source, words: plainLine(alt, 'html'), alt };
}

/** What an attribute says, escaped as it stood; `''` when it is not there. */
function attributeIn(name: string, attributes: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'iu').exec(attributes)?.[1] ?? '';
}
