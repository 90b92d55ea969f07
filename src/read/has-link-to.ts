import { Parser } from 'htmlparser2';
import type { Address } from '../model.ts';

/** Whether a page of the hub holds a link to an address, as whoever is told of it will look for it. */
export function hasLinkTo(page: Uint8Array, target: Address): boolean {
  let isFound = false;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (name === 'a' && href === target) isFound = true;
    },
  });
  parser.end(new TextDecoder().decode(page));
  return isFound;
}
