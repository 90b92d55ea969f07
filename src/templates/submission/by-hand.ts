import type { Hub } from '../../model.ts';
import { html, type Markup } from '../markup.ts';
import { contactAddress } from '../report-address.ts';
import { stringsOf } from '../strings/strings.ts';
import { formOfHost, issueDoor, mailDoor } from './doors.ts';
import { type Question, questionsOf, type SubmissionKind } from './questions.ts';

/** The same questions for a pen, or for a letter: they stand open unless a script closes them, and always on paper. */
export function byHand(hub: Hub, kind: SubmissionKind): Markup {
  const strings = stringsOf(hub);
  const words = strings.submission;
  const address = contactAddress(hub, strings[kind].subject);
  const mail = mailDoor(hub)?.replace('mailto:', '');
  const contact =
    mail === undefined
      ? strings.join.write(address, hub.contact !== undefined)
      : html`<a href="${address}">${mail}</a>`;
  return html`<details class="by-hand" id="ask-by-hand" open>
<summary>${words.byHand}</summary>
<p>${words.byHandText(contact)}</p>
<ol>
${questionsOf(hub, kind).map((question) => html`<li>${line(hub, question)}</li>\n`)}</ol>
${
  issueDoor(hub) &&
  html`<p class="warning">${words.issueText}</p>
<p><a href="${formOfHost(hub, kind)}" rel="nofollow">${words.issue}</a></p>`
}
</details>`;
}

function line(hub: Hub, { ask, hint, isRequired, kind, answers = {}, chosen }: Question): Markup {
  const words = stringsOf(hub).submission;
  const boxes = Object.entries(answers).map(
    ([value, answer]) =>
      html`<span class="box">☐ ${answer}${value === chosen && html` <span class="optional">${words.chosen}</span>`}</span>\n`,
  );
  return html`${ask}${!isRequired && kind !== 'choice' && html` <span class="optional">${words.optional}</span>`}
${hint && html`<span class="hint">${hint}</span>`}
${kind === 'choice' ? html`<span class="boxes">${boxes}</span>` : html`<span class="answer-line"></span>`}`;
}
