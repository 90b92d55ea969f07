import { html, type Markup, type Printable } from './markup.ts';

/** The heading of a page with a line or two of introduction. */
export function pageHead(title: Printable, introduction?: Printable): Markup {
  return html`<header class="page-head">
<h1><bdi>${title}</bdi></h1>
${introduction && html`<p class="lede">${introduction}</p>`}
</header>`;
}
