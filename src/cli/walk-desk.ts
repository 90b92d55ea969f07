import type { Readable, Writable } from 'node:stream';
import { note as box, isCancel, select } from '@clack/prompts';
import pico from 'picocolors';
import { HubError } from '../hub-error.ts';
import type { Hub } from '../model.ts';
import { Cancelled } from './cancelled.ts';
import type { DeskAct, DeskNote, DeskSection } from './desk-note.ts';
import { performAct } from './perform-act.ts';
import { inWords } from './print-desk.ts';
import { shown } from './shown.ts';
import type { Terminal } from './terminal.ts';

/** Where a person sits: keys come from one end, questions go to the other, beside what a command prints. */
export interface Seat {
  readonly input: Readable;
  readonly output: Writable;
}

type Choice = { readonly section: DeskSection; readonly note: DeskNote } | 'done';

/** What may be done about one note: an act, a letter to read, or nothing for now; or one leaves the desk. */
type Step = { readonly act: DeskAct } | 'letter' | 'back' | 'leave';

/**
 * The desk as one screen: a curator chooses a note, sees why it is there, does it or leaves it. What was done is off the desk;
 * what could not be done is told, and nothing of it was written. Ctrl-C at any question leaves the desk.
 */
export async function walkDesk(
  heading: string,
  sections: readonly DeskSection[],
  place: { readonly root: string; readonly hub: Hub },
  terminal: Terminal,
  seat: Seat = { input: process.stdin, output: process.stderr },
): Promise<void> {
  const done = new Set<DeskNote>();
  for (;;) {
    const choice = await choose(heading, sections, done, seat);
    if (choice === 'done') return;
    // What a feed wrote cannot move the cursor.
    box(shown(inWords(choice.note)), choice.section.title, seat);
    const outcome = await settle(choice.note, place, terminal, seat);
    if (outcome === 'left') return;
    if (outcome === 'done') done.add(choice.note);
  }
}

async function choose(
  heading: string,
  sections: readonly DeskSection[],
  done: ReadonlySet<DeskNote>,
  seat: Seat,
): Promise<Choice> {
  const open = sections.flatMap((section) =>
    section.notes.filter((note) => !done.has(note)).map((note) => ({ section, note })),
  );
  const options = open.map((choice) => ({
    value: choice as Choice,
    label: `${choice.section.title}: ${shown(choice.note.about)}`,
  }));
  const leave = { value: 'done' as Choice, label: 'That is all for today' };
  const answer = await select<Choice>({
    message: heading,
    options: [...options, leave],
    ...seat,
    maxItems: 12,
  });
  return isCancel(answer) ? 'done' : answer;
}

async function settle(
  note: DeskNote,
  { root, hub }: { readonly root: string; readonly hub: Hub },
  terminal: Terminal,
  seat: Seat,
): Promise<'done' | 'waits' | 'left'> {
  for (;;) {
    const step = await ask(note, seat);
    if (step === 'leave') return 'left';
    if (step === 'back') return 'waits';
    if (step === 'letter') {
      terminal.print(`\n${note.letter ?? ''}\n`);
      continue;
    }
    const { doing, where, yaml } = step.act;
    if (!doing) {
      terminal.print(`\n${where}:\n\n${yaml}`);
      continue;
    }
    try {
      await performAct(doing, root, hub, terminal);
      return 'done';
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      terminal.warn(pico.yellow(error.message));
      if (error instanceof Cancelled) return 'left';
    }
  }
}

async function ask({ acts, letter }: DeskNote, seat: Seat): Promise<Step> {
  const options: { value: Step; label: string }[] = acts.map((act) => ({ value: { act }, label: act.label }));
  if (letter !== undefined) options.push({ value: 'letter', label: 'Show a letter to begin with' });
  options.push({ value: 'back', label: 'Leave it for now' });
  const answer = await select<Step>({ message: 'What would you like to do?', options, ...seat });
  return isCancel(answer) ? 'leave' : answer;
}
