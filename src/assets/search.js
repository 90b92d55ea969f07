// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The search form on Pagefind's JS API. Results come as one types; each leads to the original first, and to the
 * hub second. Words and filters stand in the address, so that a search can be kept and passed on.
 */

/** @typedef {{ url: string, excerpt: string, meta: Record<string, string> }} Found */
/** @typedef {{ results: { id: string, data: () => Promise<Found> }[] }} Answer */
/** @typedef {{ options: (options: object) => Promise<void>, init: () => Promise<void>, search: (words: string | null, options: object) => Promise<Answer>, debouncedSearch: (words: string | null, options: object, wait: number) => Promise<Answer | null> }} Pagefind */

/** Milliseconds of quiet after a key before the search begins. */
const QUIET = 300;
/** How many results are shown at first, and how many more at each request. */
const BATCH = 20;

const form = /** @type {HTMLFormElement} */ (document.getElementById('search'));
const words = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
const status = /** @type {HTMLElement} */ (document.getElementById('search-status'));
const list = /** @type {HTMLOListElement} */ (document.getElementById('results'));
const filters = [...form.querySelectorAll('select')];

/** @type {Promise<Pagefind> | undefined} */
let loading;
/** Counts searches, so that an answer that comes late never replaces a newer one. */
let latest = 0;

restore();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search(0);
});
form.addEventListener('input', (event) => search(event.target === words ? QUIET : 0));
words.addEventListener('focus', () => pagefind().catch(() => {}), { once: true });
if (words.value !== '' || chosen() !== undefined) search(0);

/** Loads Pagefind on first use; a failed load is tried again at the next search. */
function pagefind() {
  loading ??= import(`${form.dataset.bundle}pagefind.js`).then(async (module) => {
    await module.options({ excerptLength: 40 });
    await module.init();
    return module;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** @param {number} wait milliseconds */
async function search(wait) {
  const turn = ++latest;
  keepInAddress();
  const text = words.value.trim();
  const only = chosen();
  if (text === '' && only === undefined) return show([], '');
  try {
    const engine = await pagefind();
    const options = { filters: only ?? {} };
    const answer =
      wait > 0
        ? await engine.debouncedSearch(text || null, options, wait)
        : await engine.search(text || null, options);
    if (answer === null || turn !== latest) return;
    await showAnswer(answer, turn);
  } catch {
    show([], 'The search could not be loaded. Please try again, or use the topics and the archive.');
  }
}

/** @param {Answer} answer @param {number} turn */
async function showAnswer(answer, turn) {
  const found = await Promise.all(answer.results.slice(0, BATCH).map((result) => result.data()));
  if (turn !== latest) return;
  if (found.length === 0) {
    show([], 'Nothing found. Try fewer or other words, or take away a filter.');
    return;
  }
  const more = answer.results.length > found.length;
  show(
    found.map(resultItem),
    `${found.length}${more ? ' best results' : found.length === 1 ? ' result' : ' results'}.`,
  );
  if (more) list.append(moreButton(answer, found.length));
}

/** @param {Answer} answer @param {number} from */
function moreButton(answer, from) {
  const item = document.createElement('li');
  item.className = 'more';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show more';
  button.addEventListener('click', async () => {
    const turn = latest;
    const found = await Promise.all(answer.results.slice(from, from + BATCH).map((result) => result.data()));
    if (turn !== latest) return;
    const items = found.map(resultItem);
    item.replaceWith(...items);
    const shown = from + found.length;
    if (answer.results.length > shown) list.append(moreButton(answer, shown));
    items[0]?.querySelector('a')?.focus();
    status.textContent = `${shown} results shown.`;
  });
  item.append(button);
  return item;
}

/** @param {Found} found */
function resultItem(found) {
  const { meta } = found;
  const item = document.createElement('li');
  item.className = 'card';
  const heading = document.createElement('h2');
  heading.className = 'card-title';
  const address = meta.original ?? found.url;
  heading.append(link(address, meta.title ?? address));
  const byline = document.createElement('p');
  byline.className = 'byline';
  byline.textContent = [meta.kind, meta.author && `by ${meta.author}`, meta.date].filter(Boolean).join(' · ');
  const excerpt = document.createElement('p');
  excerpt.className = 'excerpt';
  marked(excerpt, found.excerpt);
  item.append(heading, byline, excerpt);
  if (meta.lang)
    for (const element of [heading, excerpt]) Object.assign(element, { lang: meta.lang, dir: 'auto' });
  if (meta.page && meta.page !== address) {
    const onHub = document.createElement('p');
    onHub.className = 'card-foot';
    const way = link(meta.page, 'On this hub');
    way.className = 'on-hub';
    way.setAttribute('aria-label', `${meta.title} on this hub`);
    onHub.append(way);
    item.append(onHub);
  }
  return item;
}

/** @param {string} href @param {string} text */
function link(href, text) {
  const anchor = document.createElement('a');
  const isolated = document.createElement('bdi');
  isolated.textContent = text;
  anchor.href = /^(https?:\/\/|\/)/.test(href) ? href : '#';
  anchor.append(isolated);
  return anchor;
}

/**
 * Pagefind marks the words it found with `<mark>` in an excerpt it has escaped; only those marks are taken over.
 * @param {HTMLElement} element @param {string} excerpt
 */
function marked(element, excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of parsed.body.childNodes) {
    if (node instanceof Element && node.localName === 'mark') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      element.append(mark);
    } else {
      element.append(node.textContent ?? '');
    }
  }
}

/** @param {HTMLElement[]} items @param {string} message */
function show(items, message) {
  list.replaceChildren(...items);
  status.textContent = message;
}

/** The filters that are set, or nothing. */
function chosen() {
  const set = filters.filter((select) => select.value !== '').map((select) => [select.name, select.value]);
  return set.length > 0 ? Object.fromEntries(set) : undefined;
}

function keepInAddress() {
  const query = new URLSearchParams();
  for (const field of [words, ...filters]) if (field.value !== '') query.set(field.name, field.value);
  const text = query.toString();
  history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
}

function restore() {
  const query = new URLSearchParams(location.search);
  for (const field of [words, ...filters]) field.value = query.get(field.name) ?? '';
  const choices = form.querySelector('details');
  if (choices) choices.open = chosen() !== undefined;
}

export {};
