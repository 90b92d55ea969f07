import { joined } from '../byline.ts';
import { authored, html, type Markup } from '../markup.ts';
import { pointedTo } from '../pointers.ts';
import type { OutputAnswer, OutputEntry } from './output-feed.ts';

/**
 * The body of an entry in an output feed. Its first line says, as visible text, whose it is and where it stands:
 * readers that show nothing but the body still give credit.
 */
export function creditedBody(entry: OutputEntry): Markup {
  if (entry.body) return entry.body;
  return html`<p>${whose(entry)}. <a href="${entry.url}">Read the original</a>.</p>
${entry.html ? html`<div>${authored(entry.html)}</div>` : entry.text && html`<blockquote>${paragraphs(entry.text)}</blockquote>`}
${entry.answers?.map(answerLine)}
${entry.passedOnBy.length > 0 && html`<p>Passed on by ${joined(entry.passedOnBy.map(({ name, url }) => html`<a href="${url}">${name}</a>`))}.</p>`}
${entry.reshare && resharedBy(entry)}`;
}

function answerLine({ name, title, url, sentence }: OutputAnswer): Markup {
  return html`<p>In answer to ${name}: <a href="${url}">${title}</a>${sentence !== '' && html`: <q>${sentence}</q>`}</p>`;
}

/** A blog that is named as its author is named once. */
function whose({ authors, publication }: OutputEntry): string {
  const names = authors.map(({ name }) => name).join(', ');
  return names === publication ? `By ${names}` : `By ${names} in ${publication}`;
}

function resharedBy({ reshare, page }: OutputEntry): Markup | false {
  if (!reshare) return false;
  return html`<p>${reshare.why}</p>
${reshare.give && html`<p>${reshare.give}</p>`}
<p>Passed on by ${reshare.by.name}${pointedTo(reshare)}${page && html`, <a href="${page}">on this hub</a>`}.</p>`;
}

function paragraphs(text: string): readonly Markup[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`);
}
