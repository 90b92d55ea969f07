import MarkdownIt, { type Token } from 'markdown-it';
import { html, type Markup, type Printable } from './markup.ts';

/** CommonMark without HTML and pictures; addresses that would run as a program are no links to it (its `validateLink`). */
const reader = new MarkdownIt('commonmark', { html: false }).disable(['image', 'html_block', 'html_inline']);

/** What words in Markdown can become on a page; anything else loses its element and keeps its words. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'a blockquote code em h2 h3 h4 h5 h6 li ol p pre strong ul'.split(' '),
);

interface Open {
  readonly token?: Token;
  readonly inside: Printable[];
}

/**
 * Makes markup of Markdown that the hub's own people wrote. Every word of it goes through the escaping tag, so that nothing in it can be
 * taken for HTML. Headings begin at the second level and skip none; `link` makes what a link on a page says of an address.
 */
export function markdown(text: string, link: (address: string) => string): Markup {
  const levelOf = headingLevels();
  const render = (tokens: readonly Token[]): Markup => {
    const open: Open[] = [{ inside: [] }];
    for (const token of tokens) {
      const last = open.at(-1);
      if (token.nesting === 1) open.push({ token, inside: [] });
      else if (token.nesting === 0) last?.inside.push(leaf(token));
      else if (last?.token !== undefined) {
        open.pop();
        open.at(-1)?.inside.push(element(last.token, last.inside));
      }
    }
    return html`${open[0]?.inside}`;
  };
  const leaf = (token: Token): Printable => {
    const { type, content, children } = token;
    if (children !== null && type === 'inline') return render(children);
    if (type === 'softbreak') return '\n';
    if (type === 'hardbreak') return html`<br>`;
    if (type === 'hr') return html`<hr>\n`;
    if (type === 'code_inline') return html`<code>${content}</code>`;
    if (type === 'code_block' || type === 'fence') return html`<pre><code>${content}</code></pre>\n`;
    return content;
  };
  const element = (token: Token, inside: readonly Printable[]): Printable => {
    const tag = levelOf(token.tag);
    if (token.hidden || !ELEMENTS.has(tag)) return inside;
    if (tag === 'a') return html`<a href="${link(token.attrGet('href') ?? '')}">${inside}</a>`;
    return html`<${tag}>${inside}</${tag}>${token.type !== 'em_open' && token.type !== 'strong_open' && '\n'}`;
  };
  return render(reader.parse(text, {}));
}

/** The page has a heading of its own: the first one of a text becomes the second level, and the next goes at most one deeper. */
function headingLevels(): (tag: string) => string {
  const above: { readonly written: number; readonly shown: number }[] = [];
  return (tag) => {
    const written = Number(/^h([1-6])$/u.exec(tag)?.[1]);
    if (Number.isNaN(written)) return tag;
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const shown = Math.min(6, (above.at(-1)?.shown ?? 1) + 1);
    above.push({ written, shown });
    return `h${shown}`;
  };
}
