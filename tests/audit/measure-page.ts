import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { axeFindings } from '../helpers/browse.ts';

/** What a browser met on one page. */
export interface PageFacts {
  readonly path: string;
  /** Everything that came over the wire, as a host would compress it. */
  readonly files: readonly { readonly url: string; readonly type: string; readonly bytes: number }[];
  /** Addresses of other sites that were asked. */
  readonly foreign: readonly string[];
  /** Errors, breaches of the content policy, and warnings of what browsers will drop. */
  readonly complaints: readonly string[];
  readonly layoutShift: number;
  readonly axe: readonly string[];
  readonly html: string;
  readonly dom: DomFacts;
}

/** What is read from the finished page. */
export interface DomFacts {
  readonly doctype: string;
  readonly charset: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly robots: string;
  readonly viewport: string;
  readonly policy: string;
  /** The element that is the largest thing seen, as far as the browser names one. */
  readonly largest: string;
  readonly blockingScripts: readonly string[];
  readonly unsizedImages: readonly string[];
  readonly deadLinks: readonly string[];
  readonly smallTexts: readonly string[];
  readonly smallTargets: readonly string[];
}

/** Opens a page on a phone's screen in a context of its own, so that nothing is in the cache, and tells what happened. */
export async function measurePage(
  browser: Browser,
  origin: string,
  path: string,
  { withAxe = true } = {},
): Promise<PageFacts> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
        foreign.push(request.url());
    });
    page.on('response', (response) => responses.push(response));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || /deprecat/i.test(message.text())) complaints.push(message.text());
    });
    await page.addInitScript(WATCH);
    await page.goto(new URL(path, origin).href, { waitUntil: 'load' });
    // What was drawn once more after the last file came.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const dom = await page.evaluate<DomFacts>(READ_DOM);
    const layoutShift = await page.evaluate<number>('window.seen.shift');
    return {
      path,
      files: await Promise.all(responses.map(weigh)),
      foreign,
      complaints,
      layoutShift,
      html: await htmlOf(responses),
      dom,
      axe: withAxe ? await axeFindings(page) : [],
    };
  } finally {
    await context.close();
  }
}

async function weigh(response: Response): Promise<PageFacts['files'][number]> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  return { url: response.url(), type: response.request().resourceType(), bytes: gzipSync(body).length };
}

async function htmlOf(responses: readonly Response[]): Promise<string> {
  const page = responses.find((response) => response.request().resourceType() === 'document');
  return page ? page.text() : '';
}

/** Chromium tells of shifts and of the largest thing seen only to who listens. */
const WATCH = `
  window.seen = { shift: 0, largest: '' };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { element } of list.getEntries()) window.seen.largest = element ? element.tagName : '';
  }).observe({ type: 'largest-contentful-paint', buffered: true });
`;

/** Legible is what is no smaller than 12 pixels; a target within a line of text needs no size of its own (WCAG 2.5.8). */
const READ_DOM = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const content = (selector) => document.querySelector(selector)?.content ?? '';
  const short = (element) => element.outerHTML.slice(0, 100);
  const isInText = (element) => {
    const line = element.closest('p, li, dd, h1, h2, h3, h4, summary, figcaption, label, cite');
    return line !== null && line.textContent.trim() !== element.textContent.trim();
  };
  const apart = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { element, x: x + width / 2, y: y + height / 2, width, height };
  };
  const targets = all('a[href], button, input, select, summary').filter((element) => !element.closest('.skip')).map(apart);
  const isCrowded = (one) =>
    targets.some((other) => other !== one && !one.element.contains(other.element) && !other.element.contains(one.element)
      && Math.hypot(other.x - one.x, other.y - one.y) < 24);
  return {
    doctype: document.doctype?.name ?? '',
    charset: document.characterSet,
    language: document.documentElement.lang,
    title: document.title,
    description: content('meta[name=description]'),
    canonical: document.querySelector('link[rel=canonical]')?.href ?? '',
    robots: content('meta[name=robots]'),
    viewport: content('meta[name=viewport]'),
    policy: content('meta[http-equiv=Content-Security-Policy]'),
    largest: window.seen.largest,
    blockingScripts: [...document.querySelectorAll('head script[src]:not([type=module]):not([defer]):not([async])')].map(short),
    unsizedImages: [...document.querySelectorAll('img')].filter((image) => !image.hasAttribute('width') || !image.hasAttribute('height')).map(short),
    deadLinks: [...document.querySelectorAll('a[href]')].filter((link) => !/^(https?:|mailto:|tel:)/.test(link.href) || (link.textContent.trim() || (link.querySelector('img')?.alt ?? '')) === '').map(short),
    smallTexts: all('p, li, a, dt, dd, label, summary, time, button').filter((element) =>
      element.textContent.trim() !== '' && Number.parseFloat(getComputedStyle(element).fontSize) < 12).map(short),
    smallTargets: targets.filter((one) => (one.width < 24 || one.height < 24) && !isInText(one.element) && isCrowded(one)).map(({ element }) => short(element)),
  };
})()`;
