import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type LineCounter } from 'yaml';
import type { ConfigFault } from '../fault.ts';
import type { Path } from '../place.ts';
import { keyOf, offsetOf, positionAt } from './locate.ts';

/** A hand that shares settings by `&` and `*` needs a few; a file that multiplies itself needs many. */
const MOST_ALIASES = 100;

/** What the nodes of a document tell that its values no longer do. */
export interface Inspection {
  /** Keys that stand twice in one group; the rest of the file can still be checked. */
  readonly duplicates: readonly ConfigFault[];
  /** Aliases that lead nowhere or are too many; without them the values are not known. */
  readonly aliases: readonly ConfigFault[];
}

/** Walks over every node once, in linear time (the parser's own search for duplicate keys is quadratic). */
export function inspectNodes(file: string, document: Document, lines: LineCounter): Inspection {
  const duplicates: ConfigFault[] = [];
  const aliases: ConfigFault[] = [];
  const anchors = new Set<string>();
  let aliasCount = 0;

  const fault = (node: unknown, path: Path, message: string): ConfigFault => ({
    file,
    ...positionAt(lines, offsetOf(node) ?? 0),
    path: path.join('.'),
    message,
  });

  const visit = (node: unknown, path: Path): void => {
    if (isAlias(node)) {
      aliasCount += 1;
      if (!anchors.has(node.source))
        aliases.push(fault(node, path, `\`*${node.source}\` has no \`&${node.source}\` above it`));
      if (aliasCount === MOST_ALIASES + 1) {
        aliases.push(fault(node, path, `is the ${aliasCount}th \`*\` alias; write the values out`));
      }
      return;
    }
    const anchor = anchorOf(node);
    if (isMap(node)) {
      const firstLines = new Map<string, number>();
      for (const pair of node.items) {
        const key = keyOf(pair);
        const here = [...path, key];
        const first = firstLines.get(key);
        if (first === undefined) firstLines.set(key, positionAt(lines, offsetOf(pair.key) ?? 0).line);
        else
          duplicates.push(
            fault(pair.key, here, `is here a second time (first on line ${first}); remove one of the two`),
          );
        visit(pair.value, here);
      }
    } else if (isSeq(node)) {
      for (const [index, child] of node.items.entries()) visit(child, [...path, index]);
    }
    // Known only once it is complete: an alias inside its own anchor would have no end.
    if (anchor !== undefined) anchors.add(anchor);
  };

  visit(document.contents, []);
  return { duplicates, aliases };
}

function anchorOf(node: unknown): string | undefined {
  return isScalar(node) || isCollection(node) ? node.anchor : undefined;
}
