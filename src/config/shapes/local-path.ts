import { posix } from 'node:path';
import type { z } from 'zod';
import { faultInLine, textShape } from './text.ts';

const IMAGE = '\\.(?:svg|SVG|png|PNG|jpe?g|JPE?G|webp|gif|avif)$';

/** Said also of a link in the hub folder that points elsewhere. */
export const LEAVES_FOLDER =
  'leads outside the hub folder; put the file inside it, so that the hub stays whole when it is copied';

/** The path of an image in the hub folder. Only images, because the file is published. */
export function imagePath(description: string): z.ZodString {
  return textShape(faultInImagePath, description, { pattern: IMAGE });
}

/** Says why a text is no path inside the hub folder; whether something lies there is not looked up. */
export function faultInLocalPath(text: string): string | undefined {
  if (text.includes('\\')) return 'should have forward slashes `/`';
  if (text.startsWith('/') || /^[A-Za-z]:/.test(text) || text.startsWith('~')) {
    return 'is a path of one computer; give the path from the hub folder, such as `feeds/harbor.xml`';
  }
  if (posix.normalize(text).split('/')[0] === '..') return LEAVES_FOLDER;
  return faultInLine(text);
}

/** Says why a text is no path of an image inside the hub folder; whether something lies there is not looked up. */
export function faultInImagePath(text: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(text))
    return 'should be a file in the hub folder; pages load nothing from other sites';
  const fault = faultInLocalPath(text);
  if (fault !== undefined) return fault;
  return new RegExp(IMAGE).test(text) ? undefined : 'should be an image: svg, png, jpg, webp, gif or avif';
}
