import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What may stand in published text of an author; written down here once more, so that the sanitiser's list is checked. */
const TEXTUAL = new Set(
  (
    'a abbr acronym b bdi bdo big blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 ' +
    'h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub sup table tbody td tfoot ' +
    'th thead time tr tt u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'abbr align alt cite colspan datetime dir height href hreflang lang referrerpolicy rel reversed rowspan scope src ' +
    'start title type value width'
  ).split(' '),
);
const ADDRESSES = new Set(['href', 'src', 'cite']);

/** What can act, load or take over, wherever it stands in a page. */
const ACTING = new Set(
  'applet audio base embed frame frameset iframe marquee math object portal svg template video'.split(' '),
);

/**
 * What is wrong with published text when a page shows it: anything but text in it, and anything that changed around it.
 * It is looked at as a browser does, with scripts on and off, and once more after that was written out again.
 */
export function faultsOfFragment(html: string): readonly string[] {
  const page = `<!doctype html><html><head></head><body>${AROUND.replace(END, () => html + END)}</body></html>`;
  return inEveryReading(page, (body) => {
    const holder = [...elementsIn(body)].find(({ tagName }) => tagName === 'div');
    if (holder === undefined) return ['changes what stands around it'];
    const isEnd = (node: Node) => 'tagName' in node && node.tagName === 'x-end';
    const faults = [...elementsIn(holder)].filter((node) => !isEnd(node)).flatMap(faultsOfElement);
    holder.childNodes = holder.childNodes.filter(isEnd);
    return serialize(body) === AROUND ? faults : [...faults, 'changes what stands around it'];
  });
}

/** Stands after the text, and nothing in the text may come to hold it. */
const END = '<x-end></x-end>';
const AROUND = `<main><ul><li><p><b>before</b></p><div>${END}</div><p><i>after</i></p></li></ul></main>`;

/** What in a page of the hub acts, or leads to anything but a page. */
export function faultsOfPage(html: string): readonly string[] {
  return inEveryReading(html, (root) =>
    [...elementsIn(root)].flatMap((element) => [
      ...(ACTING.has(element.tagName) ? [`<${element.tagName}>`] : []),
      ...element.attrs.filter(({ name }) => /^on|^style$|^srcdoc$/.test(name)).map(({ name }) => name),
      ...element.attrs
        .filter(
          ({ name, value }) =>
            ADDRESSES.has(name) && /^(?:javascript|vbscript|data):/i.test(value.replace(/[^\p{L}:]/gu, '')),
        )
        .map(({ value }) => value),
      ...(element.tagName === 'script' && isActive(element) ? [serialize(element)] : []),
      ...(element.tagName === 'style' ? ['<style>'] : []),
    ]),
  );
}

/** A script of another place than the hub, or one that stands in the page itself. */
function isActive(script: Element): boolean {
  const { src = '', type = '' } = Object.fromEntries(script.attrs.map(({ name, value }) => [name, value]));
  return !/^application\/(?:ld\+)?json$/.test(type) && !/^\/assets\//.test(src);
}

function inEveryReading(html: string, look: (root: Element) => readonly string[]): readonly string[] {
  const faults = [true, false].flatMap((scriptingEnabled) => {
    const read = (text: string) => parse(text, { scriptingEnabled });
    const again = serialize(read(html));
    return [html, again].flatMap((text) => {
      const body = [...elementsIn(read(text))].find(({ tagName }) => tagName === 'body');
      return body === undefined ? ['no body'] : look(body);
    });
  });
  return [...new Set(faults)];
}

function faultsOfElement({ tagName, namespaceURI, attrs }: Element): readonly string[] {
  const isHtml = namespaceURI === 'http://www.w3.org/1999/xhtml';
  const { rel, referrerpolicy } = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return [
    ...(isHtml && TEXTUAL.has(tagName) ? [] : [`<${tagName}>`]),
    ...attrs.filter(({ name }) => !ATTRIBUTES.has(name)).map(({ name }) => `${tagName} ${name}`),
    ...attrs
      .filter(({ name, value }) => ADDRESSES.has(name) && !/^https?:\/\//.test(value))
      .map(({ value }) => `leads to ${value}`),
    ...(tagName === 'a' && (rel === undefined || referrerpolicy !== 'no-referrer')
      ? ['an unmarked link']
      : []),
  ];
}

function* elementsIn(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    yield* elementsIn(child);
    if ('content' in child) yield* elementsIn(child.content);
  }
}
