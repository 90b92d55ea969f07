import type { FeedFormat } from '../model.ts';
import { LONGEST_TITLE } from './cut-title.ts';
import type { Repairs } from './repairs.ts';
import { hasPiled, hasTurning } from './tame-text.ts';

/** Says what is wrong with the first tag of a feed, as far as reading on mends it. */
export function tellRoot(
  written: string,
  attributes: Readonly<Record<string, string>>,
  format: FeedFormat,
  repairs: Repairs,
): void {
  const local = written.slice(written.indexOf(':') + 1);
  if (/^(?:rss|channel|item)$/i.test(local) && format !== 'rss1.0' && !attributes.version?.trim()) {
    repairs.add(
      'version',
      'Your feed does not say which RSS it is; begin it with <rss version="2.0"> and end it with </rss>.',
    );
  }
  if (/^(?:RSS|FEED|Rss|Feed)$/.test(local)) {
    repairs.add(
      'capitals',
      `Your feed writes its tags in capitals; write <${local.toLowerCase()}>, <title> and so on.`,
    );
  }
  if (format === 'atom' && /^0\.[23]/.test(attributes.version?.trim() ?? '')) {
    repairs.add(
      'atom 0.3',
      'Your feed is Atom 0.3, which was replaced by Atom 1.0 in 2005; update the software that makes it.',
    );
  }
}

/** Says that a field or an entry was ended for its author. `name` is `<title> of entry 2`, or the like. */
export function tellUnclosed(name: string, repairs: Repairs): void {
  repairs.add('unclosed', `Your feed does not close ${name}; close it.`);
}

/** Says that tags stand in a text which RSS wants escaped. */
export function tellMarkup(name: string, repairs: Repairs): void {
  repairs.add(
    'markup',
    `Your feed has tags in ${name} that are not escaped; put that text into <![CDATA[ and ]]>.`,
  );
}

/** Says that an attribute stands without quotes, or without a value. */
export function tellQuotes(attribute: string, repairs: Repairs): void {
  repairs.add('quotes', `Your feed writes ${attribute}= without quotes; write ${attribute}="…".`);
}

/** Says that the end of a feed is missing. */
export function tellCut(repairs: Repairs): void {
  repairs.add('cut', 'Your feed ends before its last tag is closed; it may have been cut off on its way.');
}

/** Says that the text of an entry was cut, or lost its tags. `name` is the entry’s title, or its number. */
export function tellTooMuch(name: string, repairs: Repairs): void {
  repairs.add(
    'size',
    `The text of ${name} is too long, or its tags nest too deep, to be shown as it is; make it shorter or simpler.`,
  );
}

/** Says what was taken out of the words of an entry or of the feed, called `name`, because it would reach beyond them. */
export function tellOddLetters(texts: readonly string[], name: string, repairs: Repairs): void {
  if (texts.some(hasTurning))
    repairs.add(
      'turning',
      `In the words of ${name} stand invisible characters that turn the order of letters around (such as U+202E); delete that passage and type it again, and in HTML write <bdi> where a name runs the other way.`,
    );
  if (texts.some(hasPiled))
    repairs.add(
      'piled',
      `In the words of ${name} more accents are piled on one letter than any script has; type that passage again without them.`,
    );
}

/** Says that a title was cut. `name` is its beginning. */
export function tellLongTitle(title: string, name: string, repairs: Repairs): void {
  if (title.length > LONGEST_TITLE)
    repairs.add(
      'title',
      `The title of ${name} is longer than ${LONGEST_TITLE} letters, and only its beginning is shown; shorten it.`,
    );
}
