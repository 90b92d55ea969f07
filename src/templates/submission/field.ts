import type { Hub } from '../../model.ts';
import { html, type Markup } from '../markup.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Question } from './questions.ts';

/** One question with the place for its answer, and room to say what is wrong with it. */
export function field(hub: Hub, question: Question): Markup {
  const { id, kind, answers = {}, chosen } = question;
  if (kind === 'choice' && chosen === undefined) return radios(question);
  const described = [...(question.hint === undefined ? [] : [`q-${id}-hint`]), `q-${id}-slip`].join(' ');
  const isOptional = !question.isRequired && kind !== 'choice';
  return html`<div class="field ${kind}">
<label for="q-${id}">${question.ask}${isOptional && html` <span class="optional">${stringsOf(hub).submission.optional}</span>`}</label>
${hint(question)}
${control(question, answers, described)}
${slip(id)}
</div>
`;
}

function control(
  { id, kind, isRequired, longest, chosen }: Question,
  answers: Readonly<Record<string, string>>,
  described: string,
): Markup {
  const required = isRequired && html` aria-required="true"`;
  if (kind === 'choice')
    return html`<select id="q-${id}" name="${id}" aria-describedby="${described}">${Object.entries(
      answers,
    ).map(
      ([value, words]) =>
        html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
    )}</select>`;
  if (kind === 'line')
    return html`<input id="q-${id}" name="${id}" type="text" maxlength="${longest}" aria-describedby="${described}"${required}>`;
  // Not of the type url: a browser's own words for what is wrong with one would come before ours.
  if (kind === 'address')
    return html`<input id="q-${id}" name="${id}" type="text" inputmode="url" autocapitalize="none" spellcheck="false" maxlength="${longest}" aria-describedby="${described}"${required}>`;
  return html`<textarea id="q-${id}" name="${id}" rows="2" maxlength="${longest}" aria-describedby="${described}"></textarea>`;
}

/** Where nothing is chosen already, every answer is to be seen. */
function radios({ id, ask, answers = {} }: Question): Markup {
  return html`<fieldset class="field radios" id="q-${id}" aria-describedby="q-${id}-slip">
<legend>${ask}</legend>
${Object.entries(answers).map(
  ([value, words]) =>
    html`<label><input type="radio" name="${id}" value="${value}"> ${words}</label>
`,
)}${slip(id)}
</fieldset>
`;
}

function hint({ id, hint: words }: Question): Markup | false {
  return words !== undefined && html`<p class="hint" id="q-${id}-hint">${words}</p>`;
}

function slip(id: string): Markup {
  return html`<p class="slip" id="q-${id}-slip"></p>`;
}
