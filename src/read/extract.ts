import { Parser } from 'htmlparser2';
import type { Address, EntryLink, SafeHtml } from '../model.ts';
import { BLOCKS, foldSpace } from './plain-text.ts';
import { resolveAddress } from './resolve-address.ts';
import { stridingParser } from './stride-over-text.ts';

/** What an entry's HTML says in plain text. Paragraphs are lines of `contentText`. */
export interface Extracted {
  readonly contentText: string;
  readonly links: readonly EntryLink[];
}

/** A sentence longer than this is cut around its link. */
const LONGEST_SENTENCE = 400;

/** Finds sentences in any language; making one takes longer than using it. */
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Marks a line break inside a paragraph while white space is folded. */
const BREAK = '\u2028';

/** An entry with more links than this is a list of them, and answers nobody; those after it do not count. */
export const MOST_LINKS = 200;

const STRIDES = stridingParser();

interface OpenLink {
  readonly href: Address;
  readonly start: number;
}

interface EndedLink extends OpenLink {
  readonly end: number;
}

/** Takes the text and the links out of an entry's HTML. Links to places in the entry itself (`own`) are left out. */
export function extract(html: SafeHtml, own: Address | undefined): Extracted {
  const lines: string[] = [];
  const links = new Map<string, EntryLink>();
  let block = '';
  let inBlock: EndedLink[] = [];
  let open: OpenLink | undefined;

  const endBlock = (): void => {
    if (inBlock.length > 0) {
      const sentences = SENTENCES.segment(block);
      for (const link of inBlock) addLink(links, link, block, sentences);
    }
    lines.push(...block.split(BREAK).map(foldSpace));
    block = '';
    inBlock = [];
    if (open) open = { href: open.href, start: 0 };
  };
  const endLink = (): void => {
    if (open) inBlock.push({ ...open, end: block.length });
    open = undefined;
  };

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'br') block += BREAK;
        else if (BLOCKS.has(name)) endBlock();
        else if (name === 'a') {
          endLink();
          const href = resolveAddress(attributes.href);
          if (href !== undefined && !isWithin(href, own)) open = { href, start: block.length };
        } else if (name === 'img' && open && attributes.alt) block += attributes.alt;
      },
      ontext: (text) => {
        block += text;
      },
      onclosetag: (name) => {
        if (name === 'a') endLink();
        else if (BLOCKS.has(name)) endBlock();
      },
    },
    STRIDES,
  );
  parser.end(html);
  endLink();
  endBlock();
  return { contentText: lines.filter((line) => line !== '').join('\n'), links: [...links.values()] };
}

function isWithin(href: Address, own: Address | undefined): boolean {
  return own !== undefined && href.includes('#') && href.split('#')[0] === own.split('#')[0];
}

function addLink(
  links: Map<string, EntryLink>,
  { href, start, end }: EndedLink,
  block: string,
  sentences: Intl.Segments,
): void {
  const known = links.get(href);
  if (known === undefined && links.size >= MOST_LINKS) return;
  const text = plain(block.slice(start, end));
  if (known && (known.text !== '' || text === '')) return;
  links.set(href, { href, text, sentence: plain(sentenceAround(block, sentences, start, end)) });
}

/**
 * The sentences that a link stands in. They are looked up one by one: to list those of a long text would need a copy
 * of the whole text for each, because that is what Node keeps with every segment.
 */
function sentenceAround(block: string, sentences: Intl.Segments, start: number, end: number): string {
  let next = sentences.containing(Math.min(start, block.length - 1));
  const from = next?.index ?? start;
  let to = from;
  while (next !== undefined) {
    to = next.index + next.segment.length;
    if (to >= Math.max(end, start + 1) || to - from > LONGEST_SENTENCE) break;
    next = sentences.containing(to);
  }
  if (to - from <= LONGEST_SENTENCE) return block.slice(from, to);
  const middle = from + Math.max(0, start - from - LONGEST_SENTENCE / 4);
  return block.slice(middle, Math.min(to, middle + LONGEST_SENTENCE));
}

function plain(text: string): string {
  return foldSpace(text.replaceAll(BREAK, ' '));
}
