import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { getAttributeValue } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** What a hub could keep score of. */
const SCORED =
  'people|persons?|members?|authors?|bloggers?|colleagues?|readers?|visitors?|followers?|subscribers?|fans?|friends?|neighbou?rs?|others?|likes?|loves?|claps?|views?|reads?|visits?|hits?|clicks?|stars?|votes?|points?|reshares?|shares?|reposts?|boosts?|answers?|repl(?:y|ies)|responses?|comments?|mentions?|links?|entries|turns?|conversations?|introductions?|times';
const NUMBER =
  '\\d[\\d.,]*k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds?|thousands?';
const AMOUNT = new RegExp(`(?<![\\w’'])(?:${NUMBER})\\+?(?:\\s+\\p{L}+)?\\s+(?:${SCORED})(?!\\w)`, 'iu');

/** Words in which scores are kept, in text or in the names of elements, attributes and keys. */
const KEEPING =
  /(?:^|[^a-z])(?:counts?|counter|totals?|likes?|liked by|views?|followers?|scores?|ratings?|rank(?:s|ing|ed)?|leaderboard|popular(?:ity)?|trending|streak|karma|upvotes?|most[ -](?:active|read|liked|shared|linked|answered|resharing))(?![a-z])/i;

/** Words by which it is told that there is none of it. */
const DENIALS = ['There are no counts of views, likes or followers here, and no setting to turn them on.'];

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Dates, years, the hub's address, licences and versions of formats are numbers that count nobody. */
const UNCOUNTING = [
  new RegExp(`\\d{1,2} ${MONTH} \\d{4}|${MONTH} \\d{1,2}, \\d{4}|${MONTH} \\d{4}`, 'gu'),
  /\b(?:19|20)\d\d\b(?![ \t]*\p{L})/gu,
  /\bhttps?:\/\/\S+|\blocalhost:\d+\/\S*/gu,
  /\bGuidelines, version \d\.\d\b/gu,
  /\bCC(?:0| BY[A-Z-]*) \d\.\d\b/gu,
];

/** Elements that hold words of members or curators, by name and by class. */
const AUTHORED = new Set(['bdi', 'code', 'q', 'blockquote', 'time', 'script', 'style', 'option', 'title']);
const AUTHORED_CLASSES = new Set(['excerpt', 'sentence', 'quote', 'why', 'p-note', 'license', 'citation']);

/** Every sign of a score in a page, or in the body of an entry in a feed; `given` are words that the hub only repeats. */
export function scoresInHtml(html: string, given: readonly string[] = []): readonly string[] {
  const found: string[] = [];
  const words: string[] = [];
  const walk = (nodes: readonly ChildNode[]) => {
    for (const node of nodes) {
      if (isText(node)) words.push(node.data);
      if (!isTag(node)) continue;
      found.push(...scoresInAttributes(node));
      if (isAuthored(node)) continue;
      const isBlock = /^(?:p|li|h\d|div|section|article|dt|dd|header|footer)$/.test(node.name);
      if (isBlock) words.push('\n');
      walk(node.children);
      if (isBlock) words.push('\n');
    }
  };
  walk(parseDocument(html).children);
  return [...found, ...scoresInText(words.join(''), given)];
}

function isAuthored(element: Element): boolean {
  const classes = (getAttributeValue(element, 'class') ?? '').split(' ');
  return AUTHORED.has(element.name) || classes.some((name) => AUTHORED_CLASSES.has(name));
}

/** What is read aloud or meant for a program counts as much as what is seen. */
function scoresInAttributes({ name, attribs }: Element): readonly string[] {
  return Object.entries(attribs).flatMap(([key, value]) => {
    if (KEEPING.test(key) || (/^(?:class|id)$/.test(key) && KEEPING.test(value)))
      return [`<${name} ${key}="${value}">`];
    if (key.startsWith('data-') && /^\s*\d+\s*$/.test(value)) return [`<${name} ${key}="${value}">`];
    return /^(?:aria-label|alt|title)$/.test(key) ? scoresInText(value) : [];
  });
}

/** Every sign of a score in plain words. A number that is no date and no version has no business there. */
export function scoresInText(text: string, given: readonly string[] = []): readonly string[] {
  const repeated = [...DENIALS, ...given].filter((words) => words !== '').sort((a, b) => b.length - a.length);
  const squeezed = (words: string) => words.replace(/[ \t]+/g, ' ');
  let own = squeezed(text);
  for (const words of repeated) own = own.replaceAll(squeezed(words), '…');
  for (const pattern of UNCOUNTING) own = own.replace(pattern, '…');
  return own
    .split('\n')
    .flatMap((line) => (AMOUNT.test(line) || KEEPING.test(line) || /\d/.test(line) ? [line.trim()] : []));
}

/** Names of elements, attributes or keys in which a score would be kept. */
export function scoresInNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => KEEPING.test(name) || /^(?:slash:comments|thr:(?:total|count))$/.test(name));
}
