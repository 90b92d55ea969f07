// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The key `/` searches from every page. A single letter can be pressed by accident, or by a voice that is heard as keys (WCAG 2.2,
 * 2.1.4), so whoever is surprised finds the switch right there; only that it was turned off is remembered.
 */
const NAME = 'kith-no-quick-search';
const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('quick-search'));
const field = /** @type {HTMLInputElement | null} */ (document.querySelector('input[name="q"]'));
const box = /** @type {HTMLInputElement | null} */ (document.getElementById('quick-search-switch'));
let isOff = remembered();

if (box) {
  box.checked = !isOff;
  box.closest('[hidden]')?.removeAttribute('hidden');
  box.addEventListener('change', () => {
    isOff = !box.checked;
    remember();
  });
}

document.addEventListener('keydown', (event) => {
  const isOurs = event.key === '/' && !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
  if (!isOurs || isOff || event.defaultPrevented || isWriting(event.target)) return;
  event.preventDefault();
  if (dialog && !dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
});

/** @param {EventTarget | null} target */
function isWriting(target) {
  const isField = target instanceof Element && target.closest('input, textarea, select') !== null;
  return isField || (target instanceof HTMLElement && target.isContentEditable);
}

/** A browser may forbid to remember anything; then the switch holds for this page. */
function remembered() {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

function remember() {
  try {
    if (isOff) localStorage.setItem(NAME, '');
    else localStorage.removeItem(NAME);
  } catch {}
}

export {};
