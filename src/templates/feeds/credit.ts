import type { Hub } from '../../model.ts';
import { joined } from '../joined.ts';
import { hubLanguage, languageOf, ownLanguage } from '../language.ts';
import { authored, html, type Markup } from '../markup.ts';
import { pointedTo } from '../pointers.ts';
import { stringsOf } from '../strings/strings.ts';
import type { OutputAnswer, OutputEntry } from './output-feed.ts';

/**
 * The body of an entry in an output feed. Its first line says, as visible text, whose it is and where it stands:
 * readers that show nothing but the body still give credit.
 */
export function creditedBody(hub: Hub, entry: OutputEntry): Markup {
  if (entry.body) return entry.body;
  const words = stringsOf(hub).feed;
  const foreign = languageOf(hub, entry.language);
  const passers = entry.passedOnBy.map(({ name, url }) => html`<a href="${url}"><bdi>${name}</bdi></a>`);
  return html`<p${foreign && ownLanguage(hub)}>${whose(hub, entry)}. ${words.original(entry.url)}.</p>
${entry.html ? html`<div${foreign}>${authored(entry.html)}</div>` : entry.text && html`<blockquote${foreign}>${paragraphs(entry.text)}</blockquote>`}
${entry.answers?.map((answer) => answerLine(hub, entry, answer))}
${passers.length > 0 && html`<p>${words.passedOnBy(joined(hub, passers))}</p>`}
${entry.reshare && resharedBy(hub, entry)}`;
}

function answerLine(
  hub: Hub,
  entry: OutputEntry,
  { name, title, url, sentence, language }: OutputAnswer,
): Markup {
  const answered = html`<a href="${url}"${languageOf(hub, language)}><bdi>${title}</bdi></a>`;
  return html`<p>${stringsOf(hub).feed.inAnswerTo(html`<bdi>${name}</bdi>`, answered)}${sentence !== '' && html`: <q${languageOf(hub, entry.language)}>${sentence}</q>`}</p>`;
}

/** A blog that is named as its author is named once. */
function whose(hub: Hub, { authors, publication }: OutputEntry): Markup {
  const words = stringsOf(hub).feed;
  const names = joined(
    hub,
    authors.map(({ name }) => html`<bdi>${name}</bdi>`),
  );
  const [author] = authors;
  if (authors.length === 1 && author?.name === publication) return words.by(names);
  return words.byIn(names, html`<bdi>${publication}</bdi>`);
}

function resharedBy(hub: Hub, { reshare, page }: OutputEntry): Markup | false {
  if (!reshare) return false;
  const words = stringsOf(hub).feed;
  const name = html`<bdi>${reshare.by.name}</bdi>`;
  const pointers = pointedTo(hub, reshare);
  return html`<p${hubLanguage(hub)}>${reshare.why}</p>
${reshare.give && html`<p${hubLanguage(hub)}>${reshare.give}</p>`}
<p>${page ? words.resharedOnHub(name, pointers, page) : words.resharedBy(name, pointers)}</p>`;
}

function paragraphs(text: string): readonly Markup[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`);
}
