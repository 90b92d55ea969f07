/** The auto-escaping tag on which every page and every output feed is written. */
import type { SafeHtml } from '../model.ts';
import { TURNING_LETTERS } from '../turning-letters.ts';

/**
 * Markup that needs no escaping any more. Only this module makes it, so text cannot pass for markup. It holds what a template said, lists as
 * they are when its text is asked for, and is written anew each time: a page in one go, by one function. What is to be kept is kept `inOnePiece`.
 */
class Markup {
  readonly strings: readonly string[];
  readonly values: readonly Printable[];

  constructor(strings: readonly string[], values: readonly Printable[]) {
    this.strings = strings;
    this.values = values;
  }

  get text(): string {
    return print('', this);
  }

  toString(): string {
    return this.text;
  }
}

export type { Markup };

/** How long a piece of markup is. */
export function lettersOf(markup: Markup): number {
  return markup.text.length;
}

/**
 * The same markup, to be kept. V8 holds a text as all the pieces of which it was put together until something is looked for in it;
 * this looks for what no markup has.
 */
export function inOnePiece(markup: Markup): Markup {
  return ready(markup.text.replaceAll('\0', ''));
}

function ready(text: string): Markup {
  return new Markup([text], NOTHING);
}

const NOTHING: readonly Printable[] = [];

/** What may stand in a template; `false` and `undefined` print nothing, so that `condition && html…` reads well. */
export type Printable = string | number | Markup | false | undefined | readonly Printable[];

/** Escapes every value but markup: html`<h1>${title}</h1>`. It serves XML as well. */
export function html(strings: TemplateStringsArray, ...values: readonly Printable[]): Markup {
  return new Markup(strings, values);
}

/** The same tag under the name that editors highlight as XML. */
export const xml = html;

/** The start tag of a link in sanitised HTML, which has its values quoted and no bracket in them. */
const AUTHORED_LINK = /<a( [^<>]*?)?(?: rel="[^"]*")?(?: referrerpolicy="[^"]*")?>/g;

/**
 * Prints an author's own HTML, which only the sanitiser can have made. Here, where it is published, its links are marked
 * as somebody else's, and none of them tells the other site where its reader came from.
 */
export function authored(safe: SafeHtml): Markup {
  return ready(safe.replace(AUTHORED_LINK, '<a$1 rel="noopener ugc" referrerpolicy="no-referrer">'));
}

/** JSON inside a `<script>` data block: `<` is escaped, so that no text can close the element. */
export function jsonBlock(value: unknown): Markup {
  return ready(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** Templates within templates, of which ours are some ten; a theme may let markup grow in a loop. */
const DEEP = 500;

/** Writes a value behind what is written already. One function and not three, which V8 would compile into each other again and again. */
function print(before: string, value: Printable, depth = 0): string {
  if (depth > DEEP) return printDeep(before, value);
  if (typeof value === 'string') return before + escaped(value);
  if (value instanceof Markup) {
    const { strings, values } = value;
    let text = before + (strings[0] ?? '');
    for (let index = 0; index < values.length; index++) {
      text = print(text, values[index], depth + 1) + (strings[index + 1] ?? '');
    }
    return text;
  }
  if (Array.isArray(value)) {
    let text = before;
    for (let index = 0; index < value.length; index++) text = print(text, value[index], depth + 1);
    return text;
  }
  return typeof value === 'number' ? before + String(value) : before;
}

/** The same however deep one stands in the other. */
function printDeep(before: string, value: Printable): string {
  let text = before;
  const left: Printable[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    const parts = partsOf(next);
    if (parts === undefined) text = print(text, next);
    else for (let index = parts.length - 1; index >= 0; index--) left.push(parts[index]);
  }
  return text;
}

/** What a template or a list is put together of; `undefined` where it is neither. */
function partsOf(value: Printable): readonly Printable[] | undefined {
  if (!(value instanceof Markup)) return Array.isArray(value) ? value : undefined;
  const { strings, values } = value;
  if (values.length === 0) return undefined;
  return strings.flatMap((said, at): readonly Printable[] => [ready(said), values[at]]);
}

/**
 * Characters that markup gives a meaning, those that XML 1.0 cannot hold (§2.2): controls, half pairs; and those that would
 * turn the text around them: where names need it, `<bdi>` does that and ends with itself.
 */
const UNSAFE = new RegExp(
  `[&<>"']|[\\p{Cc}--[\\t\\n\\r]]|\\p{Cs}|[\\u{FFFE}\\u{FFFF}\\u2028\\u2029${TURNING_LETTERS}]`,
  'gv',
);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u2028': ' ',
  '\u2029': ' ',
};

/** What has a meaning in markup. */
const MEANT = /[&<>"']/g;

/** All else of these in the units of UTF-16, with both halves of every pair: hardly a text has any of it. */
const RARE = `\\0-\\x08\\v\\f\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff\\u2028\\u2029${TURNING_LETTERS}`;
const MAYBE_UNSAFE = new RegExp(`[${RARE}]`);
const ANY = new RegExp(`[&<>"'${RARE}]`);

/** Most texts have nothing to escape, and to look for it takes less than to replace. */
function escaped(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(MAYBE_UNSAFE.test(text) ? UNSAFE : MEANT, (character) => ENTITIES[character] ?? '');
}
