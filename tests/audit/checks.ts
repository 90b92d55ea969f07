import type { PageFacts } from './measure-page.ts';

export const CATEGORIES = ['Performance', 'Accessibility', 'Best practices', 'SEO'] as const;

/** One thing that every page is asked for. */
export interface Check {
  readonly category: (typeof CATEGORIES)[number];
  readonly name: string;
  /** What is wrong on a page; nothing when all is well. */
  readonly faults: (facts: PageFacts) => readonly string[];
}

const KILOBYTE = 1024;

/** Compressed HTML and styles of the front page. */
export const FRONT_PAGE_BUDGET = 40 * KILOBYTE;

/** All that a page transfers; search may add its index, which it loads only when somebody searches. */
const PAGE_BUDGET = 100 * KILOBYTE;

/** What a page but search may have of scripts, which it works without. */
const SCRIPT_BUDGET = 4 * KILOBYTE;

/** The form for joining and leaving is a program of its own, and takes the place of the lines to print as soon as it runs. */
const FORM_BUDGET = 8 * KILOBYTE;
const FORM_SHIFT = 0.1;

export const CHECKS: readonly Check[] = [
  performance('HTML and styles: at most 40 KB on the front page', (facts) =>
    facts.path === '/' ? over(FRONT_PAGE_BUDGET, weightOf(facts, ['document', 'stylesheet'])) : [],
  ),
  performance('all files of a page: at most 100 KB', (facts) =>
    over(
      PAGE_BUDGET,
      weightOf(facts, ['document', 'stylesheet', 'script', 'image', 'font', 'fetch', 'other']),
    ),
  ),
  performance('scripts: none but search and forms need, at most 4 KB', (facts) =>
    isSearch(facts) ? [] : over(isForm(facts) ? FORM_BUDGET : SCRIPT_BUDGET, weightOf(facts, ['script'])),
  ),
  performance('nothing moves while the page loads', (facts) =>
    facts.layoutShift <= (isForm(facts) ? FORM_SHIFT : 0) ? [] : [`layout shift ${facts.layoutShift}`],
  ),
  performance('the largest thing seen is text, not a picture', ({ dom }) =>
    dom.largest === 'IMG' ? ['it is an image'] : [],
  ),
  performance('no script keeps the page from being drawn', ({ dom }) => dom.blockingScripts),
  performance('one stylesheet, of the hub itself', (facts) => {
    const styles = facts.files.filter(({ type }) => type === 'stylesheet');
    return styles.length > (isSearch(facts) || isForm(facts) ? 2 : 1) ? styles.map(({ url }) => url) : [];
  }),
  performance('images have their size', ({ dom }) => dom.unsizedImages),

  accessibility('axe finds nothing against WCAG 2.2 AA', ({ axe }) => axe),

  practice('the content policy stands in the page', ({ dom }) =>
    dom.policy.includes("default-src 'none'") ? [] : [dom.policy],
  ),
  practice('no errors, and nothing that browsers will drop', ({ complaints }) => complaints),
  practice('no other site is asked for anything', ({ foreign }) => foreign),
  practice('the document type is HTML', ({ dom, html }) =>
    dom.doctype === 'html' && /^<!doctype html>/i.test(html) ? [] : [dom.doctype],
  ),
  practice('the letters are UTF-8, and the page says so at once', ({ dom, html }) =>
    dom.charset === 'UTF-8' && html.indexOf('<meta charset="utf-8">') < KILOBYTE ? [] : [dom.charset],
  ),
  practice('no plain HTTP beyond this machine', ({ files, foreign }) =>
    [...files.map(({ url }) => url), ...foreign].filter((url) => /^http:\/\/(?!127\.|localhost)/.test(url)),
  ),

  seo('a title of its own', ({ dom }) => missing(dom.title)),
  seo('a description', ({ dom }) => missing(dom.description)),
  seo('a language', ({ dom }) => missing(dom.language)),
  seo('a canonical address, or a wish not to be listed', ({ dom }) =>
    missing(dom.canonical || (dom.robots.includes('noindex') ? dom.robots : '')),
  ),
  seo('it fits the screen it is read on', ({ dom }) =>
    dom.viewport.includes('width=device-width') && !/user-scalable=no|maximum-scale/.test(dom.viewport)
      ? []
      : [dom.viewport],
  ),
  seo('links that lead somewhere and say where', ({ dom }) => dom.deadLinks),
  seo('legible letters', ({ dom }) => dom.smallTexts),
  seo('targets of 24 pixels, or as far from each other', ({ dom }) => dom.smallTargets),
];

function isForm({ path }: PageFacts): boolean {
  return /\/(?:join|leave)\/$/u.test(path);
}

function performance(name: string, faults: Check['faults']): Check {
  return { category: 'Performance', name, faults };
}

function accessibility(name: string, faults: Check['faults']): Check {
  return { category: 'Accessibility', name, faults };
}

function practice(name: string, faults: Check['faults']): Check {
  return { category: 'Best practices', name, faults };
}

function seo(name: string, faults: Check['faults']): Check {
  return { category: 'SEO', name, faults };
}

function isSearch({ path }: PageFacts): boolean {
  return path.startsWith('/search/');
}

/** Bytes of the files of some types, as a host would compress them. */
export function weightOf({ files }: PageFacts, types: readonly string[]): number {
  return files.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0);
}

function over(budget: number, bytes: number): readonly string[] {
  return bytes > budget ? [`${kilobytes(bytes)} of ${kilobytes(budget)}`] : [];
}

export function kilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} KB`;
}

function missing(text: string): readonly string[] {
  return text.trim() === '' ? ['there is none'] : [];
}
