/** One link of a `Link` header (RFC 8288). */
export interface HeaderLink {
  readonly href: string;
  /** Lower-case relation types. */
  readonly rels: readonly string[];
}

const BETWEEN = /[\s,]*/uy;
const TARGET = /<([^<>]*)>/uy;
const PARAMETER = /\s*;\s*([^\s=;,"<>]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*)))?/uy;

/**
 * Reads `Link` headers, joined by commas. Where something stands that is none, reading goes on behind the next comma: a slip in one
 * link does not lose the others.
 */
export function readLinkHeader(header: string): readonly HeaderLink[] {
  const links: HeaderLink[] = [];
  let at = 0;
  while (at < header.length) {
    // By itself, so that a row of commas is never gone through more than once.
    exec(BETWEEN, header, at);
    at = BETWEEN.lastIndex;
    const href = take(TARGET, header, at);
    if (href === undefined) {
      const next = header.indexOf(',', at);
      at = next === -1 ? header.length : next + 1;
      continue;
    }
    at = TARGET.lastIndex;
    let rel: string | undefined;
    for (let found = exec(PARAMETER, header, at); found !== null; found = exec(PARAMETER, header, at)) {
      at = PARAMETER.lastIndex;
      // Clause 3.3: of several only the first counts.
      if (found[1]?.toLowerCase() === 'rel') rel ??= (found[2] ?? found[3] ?? '').replace(/\\(.)/gu, '$1');
    }
    links.push({ href: href.trim(), rels: relationsIn(rel) });
  }
  return links;
}

/** The relation types in a `rel`, in lower case; they are compared without it. */
export function relationsIn(rel: string | undefined): readonly string[] {
  return (rel ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  return exec(pattern, text, at)?.[1];
}
