// @ts-check
/// <reference lib="dom" />
/** What is plainly wrong with an answer, before anybody sends it. Whether a feed is there only a program of the hub can tell. */
import { page } from './page-data.js';

/** Networks whose profiles have no feed. */
const PROFILES =
  /^(?:(?:www|m|mobile|web)\.)?(?:facebook\.com|fb\.com|instagram\.com|x\.com|twitter\.com|tiktok\.com|linkedin\.com|threads\.net|threads\.com|snapchat\.com|pinterest\.com)$/;

/** Names and numbers that lead nowhere from another computer (RFC 6761, RFC 1918, RFC 4193, RFC 3927). */
const NEAR =
  /^(?:localhost|.*\.(?:localhost|local|internal|home|lan|test|invalid)|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[(?:::1?|f[cd][\da-f]{2}:.*|fe80:.*)\])$/;

/**
 * Says what is wrong with the answer to a question; an empty text when nothing is.
 *
 * @param {import('./page-data.js').Question} question @param {string} answer
 */
export function slipIn(question, answer) {
  if (answer === '') return question.isRequired ? say('empty') : '';
  if (answer.length > question.longest) return say('long', { most: String(question.longest) });
  if (question.kind === 'address') return slipInAddress(answer);
  if (question.kind !== 'addresses') return '';
  const addresses = answer.split(/\s+/);
  return (
    addresses.map(slipInAddress).find((slip) => slip !== '') ?? (addresses.length > 2 ? say('many') : '')
  );
}

/** @param {string} text */
function slipInAddress(text) {
  if (/\s/.test(text)) return say('spaces');
  if (/^(?:mailto:)?[^\s@/:]+@[^\s@/]+$/i.test(text)) return say('mail');
  if (/^[\w-]+(?:\.[\w-]+)+(?:[:/?#].*)?$/.test(text)) return say('scheme', { address: `https://${text}` });
  if (!/^https?:/i.test(text)) return say(/^[a-z][a-z\d+.-]*:/i.test(text) ? 'notWeb' : 'incomplete');
  if (!/^https?:\/\/[^/?#\\]/i.test(text) || !URL.canParse(text)) return say('incomplete');
  const { hostname, host, username, password } = new URL(text);
  if (username !== '' || password !== '') return say('secret');
  if (isOurs(text)) return say('hub');
  const name = hostname.replace(/\.$/, '');
  if (NEAR.test(name)) return say('near');
  if (PROFILES.test(name)) return say('profile');
  return host.includes('.') || host.startsWith('[') ? '' : say('incomplete');
}

/** An entry that somebody wants taken away is at its author's, so the hub's own address helps nobody. @param {string} text */
function isOurs(text) {
  const here = new URL(page.hub);
  const { host, pathname } = new URL(text);
  return host === here.host && `${pathname}/`.startsWith(here.pathname);
}

/** @param {string} key @param {Readonly<Record<string, string>>} [values] */
function say(key, values = {}) {
  return (page.slips[key] ?? '').replaceAll(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
