import { renderForHosts } from '../../config/yaml/render-for-hosts.ts';
import type { Hub } from '../../model.ts';
import { stringsOf } from '../../templates/strings/strings.ts';
import { type Question, questionsOf, type SubmissionKind } from '../../templates/submission/questions.ts';

/** The form of a code host (GitHub's issue form), made of the same questions as the page, so that one reader understands both. */
export function issueForm(hub: Pick<Hub, 'language'>, kind: SubmissionKind): string {
  const strings = stringsOf(hub);
  const words = strings.submission;
  const form = {
    name: words[kind].title,
    description: words[kind].lede,
    title: strings[kind].subject,
    body: [{ type: 'markdown', attributes: { value: words.issueText } }, ...questionsOf(hub, kind).map(part)],
  };
  return `# Made of the same questions as the page /${kind}/; a text that is changed here is not understood any more.\n${renderForHosts(form)}`;
}

function part({ id, kind, ask, hint, isRequired, answers, chosen }: Question): unknown {
  const attributes = { label: ask, ...(hint !== undefined && { description: hint }) };
  if (answers !== undefined) {
    const options = Object.values(answers);
    const place = chosen === undefined ? -1 : Object.keys(answers).indexOf(chosen);
    return {
      type: 'dropdown',
      id,
      attributes: { ...attributes, options, ...(place >= 0 && { default: place }) },
      validations: { required: isRequired },
    };
  }
  const type = kind === 'lines' || kind === 'addresses' ? 'textarea' : 'input';
  return { type, id, attributes, validations: { required: isRequired } };
}
