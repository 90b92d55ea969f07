import { type Allowance, parseAllowPrivate } from '../gather/parse-allow-private.ts';
import { type Arguments, texts } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The option of every command that asks a server, or shows what a build shows. */
export const ALLOW_PRIVATE = { 'allow-private': { type: 'string', multiple: true } } as const;

export const ALLOW_PRIVATE_HELP = `  --allow-private NET   allow a private network: CIDR or HOST[:PORT]; repeatable`;

/** The same, for a command that asks nobody: what lies in such a network is shown as a build shows it. */
export const AS_BUILT_HELP = `  --allow-private NET   a private network that builds are allowed; repeatable`;

/** @throws {UsageError} when a network is none. */
export function allowancesIn(given: Arguments): readonly Allowance[] {
  const allowed = parseAllowPrivate(texts(given, 'allow-private'));
  if (allowed.kind === 'fault') throw new UsageError(allowed.message);
  return allowed.allowances;
}
