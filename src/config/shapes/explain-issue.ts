import { z } from 'zod';
import { didYouMean } from '../suggest.ts';

/** Says in plain words what zod found; a shape's own message comes before this one. */
export function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return `is missing; please add it. ${descriptionOf(issue.inst)}`.trimEnd();
  if (issue.input === null) return 'is empty; give a value or remove the line';
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue.expected, issue.input);
    case 'invalid_value':
      return explainChoice(issue.values.map(String), issue.input);
    case 'too_small':
      return `should be ${String(issue.minimum)} or more`;
    case 'too_big':
      return `should be ${String(issue.maximum)} or less`;
    default:
      return undefined;
  }
}

function explainType(expected: string, input: unknown): string {
  switch (expected) {
    case 'string':
      return isScalar(input)
        ? `should be text; put it in quotes: "${String(input)}"`
        : `should be text, not ${nameOf(input)}`;
    case 'boolean':
      return `should be \`true\` or \`false\`, not ${nameOf(input)}`;
    case 'int':
    case 'number':
      return isNumeral(input)
        ? `should be a number; write ${input} without quotes`
        : `should be a whole number, not ${nameOf(input)}`;
    case 'array':
    case 'tuple':
      return explainList(input);
    default:
      return `should be a group of lines \`key: value\`, not ${nameOf(input)}`;
  }
}

function explainList(input: unknown): string {
  if (isScalar(input)) return `should be a list, also when there is only one: [${String(input)}]`;
  const [key, ...others] = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  if (key !== undefined && others.length === 0 && Array.isArray(key[1])) {
    return `should be the list itself; remove the line \`${key[0]}:\` above it`;
  }
  return 'should be a list; begin each thing in it with `- `';
}

function explainChoice(values: readonly string[], input: unknown): string {
  const choices = values.map((value) => `\`${value}\``).join(', ');
  const expectation = values.length === 1 ? `should be ${choices}` : `should be one of ${choices}`;
  return typeof input === 'string'
    ? expectation + didYouMean(input, values)
    : `${expectation}, not ${nameOf(input)}`;
}

function nameOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object' && input !== null) return 'a group of keys';
  const text = String(input);
  return text === '' ? 'an empty text' : `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}

function isScalar(input: unknown): input is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof input);
}

function isNumeral(input: unknown): input is string {
  return typeof input === 'string' && /^\d+$/.test(input);
}

/** The same words that an editor shows for the key. */
function descriptionOf(schema: unknown): string {
  return schema instanceof z.ZodType ? (schema.description ?? '') : '';
}
