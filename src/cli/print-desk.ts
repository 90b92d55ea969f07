import pico from 'picocolors';
import type { DeskNote, DeskSection } from './desk-note.ts';

/** The desk in plain text. */
export function printDesk(heading: string, sections: readonly DeskSection[]): string {
  const full = sections.filter(({ notes }) => notes.length > 0);
  if (full.length === 0) return `${pico.bold(heading)}\n\nThere is nothing on it. Go for a walk.`;
  const parts = full.map(({ title, notes }) => [pico.bold(title), ...notes.map(inWords)].join('\n\n'));
  return [pico.bold(heading), ...parts].join('\n\n');
}

/** A note with all it has but the letter and the YAML, which one asks for. */
export function inWords({ about, why, sentences = [], links }: DeskNote): string {
  const words = sentences.map((sentence) => `    > ${sentence}`);
  const places = links.map(({ label, url }) => `    ${label}\n      ${url}`);
  return [`  ${about}`, `    ${why}`, ...words, ...places].join('\n');
}
