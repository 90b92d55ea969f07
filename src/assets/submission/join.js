// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The form by which people ask to join or to leave. It sends nothing and keeps nothing: it only makes texts of the answers. */
import { showCard } from './card.js';
import { element, maybe, page } from './page-data.js';
import { slipIn } from './slips.js';
import { fileText, issueAddress, mailAddress, plainText } from './write-out.js';

const form = /** @type {HTMLFormElement} */ (element('ask-form'));
const doors = element('ask-doors');
const paper = /** @type {HTMLDetailsElement} */ (element('ask-by-hand'));
const file = /** @type {HTMLAnchorElement} */ (element('door-file'));

form.hidden = false;
paper.open = false;
addEventListener('beforeprint', () => {
  paper.open = true;
});
addEventListener('afterprint', () => {
  paper.open = false;
});

/** Fields that were left, and not looked at yet. @type {Set<import('./page-data.js').Question>} */
const left = new Set();
let isPressed = false;

form.addEventListener('input', ({ target }) => {
  const question = page.questions.find((one) => isOf(one, target));
  if (question && element(`q-${question.id}-slip`).textContent !== '') mark(question);
  showPreview();
});
form.addEventListener('focusout', ({ target }) => {
  const question = page.questions.find((one) => isOf(one, target));
  // Who only passes through has not made a mistake yet.
  if (question && answersNow()[question.id] !== '') left.add(question);
  if (!isPressed) lookAtLeft();
});
// A line that comes while a finger is down would move what the finger is on.
addEventListener('pointerdown', () => {
  isPressed = true;
});
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, () => {
    isPressed = false;
    setTimeout(lookAtLeft);
  });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wrong = page.questions.filter(mark);
  tellTrouble(wrong);
  const [first] = wrong;
  if (first) fieldOf(first)?.focus();
  else openDoors();
});
element('ask-change').addEventListener('click', () => {
  doors.hidden = true;
  form.hidden = false;
  const [first] = page.questions;
  if (first) fieldOf(first)?.focus();
});
showPreview();

function answersNow() {
  const data = new FormData(form);
  /** @type {Record<string, string>} */
  const answers = {};
  for (const { id, kind } of page.questions) {
    const text = String(data.get(id) ?? '').trim();
    answers[id] = kind === 'line' ? text.replaceAll(/\s+/g, ' ') : text.replaceAll('\r\n', '\n');
  }
  return answers;
}

/** Says beside a field what is wrong, or that nothing is. @param {import('./page-data.js').Question} question */
function mark(question) {
  const slip = slipIn(question, answersNow()[question.id] ?? '');
  element(`q-${question.id}-slip`).textContent = slip;
  const field = fieldOf(question);
  if (slip === '') field?.removeAttribute('aria-invalid');
  else field?.setAttribute('aria-invalid', 'true');
  return slip !== '';
}

function lookAtLeft() {
  for (const question of left) mark(question);
  left.clear();
}

/** @param {import('./page-data.js').Question} question @param {EventTarget | null} target */
function isOf({ id }, target) {
  return target instanceof Element && element(`q-${id}`).contains(target);
}

/** What takes the keyboard: the field, or the first answer to choose. @param {import('./page-data.js').Question} question */
function fieldOf({ id }) {
  const field = element(`q-${id}`);
  return field instanceof HTMLFieldSetElement ? field.querySelector('input') : field;
}

/** @param {readonly import('./page-data.js').Question[]} wrong */
function tellTrouble(wrong) {
  const list = document.createElement('ul');
  for (const question of wrong) {
    const item = document.createElement('li');
    item.textContent = `${question.ask} ${element(`q-${question.id}-slip`).textContent}`;
    list.append(item);
  }
  element('ask-trouble').replaceChildren(...(wrong.length > 0 ? [page.trouble, list] : []));
}

function showPreview() {
  const answers = answersNow();
  const address = page.questions.find(({ id }) => id === 'address');
  showCard(answers, address !== undefined && slipIn(address, answers.address ?? '') === '');
}

function openDoors() {
  const answers = answersNow();
  /** @type {HTMLTextAreaElement} */ (element('ask-text')).value = plainText(answers);
  URL.revokeObjectURL(file.href);
  file.href = URL.createObjectURL(new Blob([fileText(answers)], { type: 'application/yaml' }));
  if (page.mail) lead('door-mail', mailAddress(page.mail, answers));
  if (page.issue) lead('door-issue', issueAddress(page.issue, answers));
  form.hidden = true;
  doors.hidden = false;
  element('ask-doors-title').focus();
}

/** A way is open, or it says why not. @param {string} id @param {string | undefined} address */
function lead(id, address) {
  const door = /** @type {HTMLAnchorElement | null} */ (maybe(id));
  const long = maybe(`${id}-long`);
  if (!door || !long) return;
  if (address) door.href = address;
  door.hidden = address === undefined;
  long.hidden = address !== undefined;
}
