import type { Allowance } from '../gather/parse-allow-private.ts';
import { ALLOW_PRIVATE, allowancesIn } from './allow-private.ts';
import { type Arguments, text } from './command.ts';
import { hubFolder } from './hub-folder.ts';
import type { Terminal } from './terminal.ts';

/** The options of every command by which a curator acts. */
export const ACT_OPTIONS = {
  root: { type: 'string' },
  by: { type: 'string' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
  ...ALLOW_PRIVATE,
} as const;

export const ACT_OPTIONS_HELP = `  --by CURATOR          who acts: the id of a curator in _data/hub.yaml
  --root DIR            the hub folder (default: the one you are in)
  --yes                 ask nothing; what is needed has to be given
  --json                report as one JSON object, and ask nothing`;

/** What every act depends on. */
export interface ActOptions {
  /** Absolute path of the hub folder. */
  readonly root: string;
  readonly isJson: boolean;
  /** Whether a person may be asked for what is missing. */
  readonly isAsking: boolean;
  readonly allowPrivate: readonly Allowance[];
}

/** @throws {UsageError} when an option makes no sense. */
export function actOptions(given: Arguments, terminal: Terminal): ActOptions {
  const root = hubFolder(given, terminal);
  const isJson = given.values.json === true;
  return {
    root,
    isJson,
    isAsking: terminal.canAsk && !isJson && given.values.yes !== true,
    allowPrivate: allowancesIn(given),
  };
}

/** An option's words without white space around them; `undefined` when it was not given, or says nothing. */
export function words(given: Arguments, name: string): string | undefined {
  const trimmed = text(given, name)?.trim();
  return trimmed === '' ? undefined : trimmed;
}
