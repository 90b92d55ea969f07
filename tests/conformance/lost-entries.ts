import { SaxesParser } from 'saxes';

/** How many entries a feed has by its tags, when it is well-formed XML; `undefined` when it is not. */
export function entriesOfWellFormed(text: string): number | undefined {
  let entries = 0;
  let isWellFormed = true;
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    isWellFormed = false;
  });
  parser.on('opentag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1).toLowerCase();
    const parent = path.at(-1) ?? '';
    if (/^(?:item|entry)$/.test(local) && /^(?:channel|rdf|rss|feed|)$/.test(parent)) entries += 1;
    path.push(local);
  });
  parser.on('closetag', () => path.pop());
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return isWellFormed ? entries : undefined;
}
