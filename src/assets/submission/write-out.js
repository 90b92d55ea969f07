// @ts-check
/// <reference lib="dom" />
/** The answers as texts: for people, for an issue, and as a file. Nothing here is ever read as markup. */
import { page } from './page-data.js';

/** Longer addresses are refused by code hosts, and cut by mail programs (2,048 signs where Windows hands them over). */
const LONGEST_ISSUE = 7000;
const LONGEST_MAIL = 2000;

/** A choice in its words, anything else as it was typed. @param {import('./page-data.js').Question} question @param {string} answer */
function inWords({ answers }, answer) {
  return answers?.[answer] ?? answer;
}

/** Each question with its answer behind it. @param {import('./page-data.js').Answers} answers */
export function plainText(answers) {
  return answered(answers)
    .map(([question, answer]) => `${question.ask}\n  ${inWords(question, answer).replaceAll('\n', '\n  ')}\n`)
    .join('\n');
}

/** As a code host writes down what was filled into its own form, so that one reader serves both. @param {import('./page-data.js').Answers} answers */
function issueText(answers) {
  return answered(answers)
    .map(([question, answer]) => `### ${question.ask}\n\n${inWords(question, answer)}\n`)
    .join('\n');
}

/** YAML, in which a JSON text is a text, whatever stands in it. @param {import('./page-data.js').Answers} answers */
export function fileText(answers) {
  const lines = answered(answers).map(([{ id, ask }, answer]) => `# ${ask}\n${id}: ${yamlText(answer)}\n`);
  return `# ${page.subject.replaceAll(/\s+/g, ' ')}\nform: ${page.kind}\n\n${lines.join('\n')}`;
}

/** @param {string} answer */
function yamlText(answer) {
  return JSON.stringify(answer).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

/** @param {string} sign */
function escaped(sign) {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The address of a draft, or nothing where it would be too long. @param {string} mail @param {import('./page-data.js').Answers} answers */
export function mailAddress(mail, answers) {
  // Mail wants both signs at the end of a line (RFC 6068, section 5).
  const text = plainText(answers).replaceAll('\n', '\r\n');
  const address = `${mail}?subject=${encode(page.subject)}&body=${encode(text)}`;
  return address.length > LONGEST_MAIL ? undefined : address;
}

/** The same for an issue. @param {import('./page-data.js').IssueDoor} door @param {import('./page-data.js').Answers} answers */
export function issueAddress({ address, title, body }, answers) {
  const made = `${address}?${encode(title)}=${encode(page.title)}&${encode(body)}=${encode(issueText(answers))}`;
  return made.length > LONGEST_ISSUE ? undefined : made;
}

/** A pen may write half of a pair of signs, which no address can hold. @param {string} text */
function encode(text) {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd')).replaceAll("'", '%27');
}

/** @param {import('./page-data.js').Answers} answers @returns {readonly (readonly [import('./page-data.js').Question, string])[]} */
function answered(answers) {
  return page.questions.flatMap((question) => {
    const answer = answers[question.id] ?? '';
    return answer === '' ? [] : [/** @type {const} */ ([question, answer])];
  });
}
