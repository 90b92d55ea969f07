/** Hooks by which Node finds modules (https://nodejs.org/docs/latest-v20.x/api/module.html#hooks); see `resolve.ts` for what they do. */

import * as nodeModule from 'node:module';
import { register } from 'node:module';
import { ENDING, SOURCES, themedAddress } from './resolve.ts';

interface Context {
  readonly parentURL?: string | undefined;
}

interface Resolved {
  readonly url: string;
  readonly format?: string | null | undefined;
  readonly shortCircuit?: boolean;
}

/** Node 20 calls this in a thread of its own, later ones where the program runs. */
export function resolve<Result>(
  specifier: string,
  context: Context,
  next: (specifier: string, context: Context) => Result,
): Result | Resolved {
  const isAsked = specifier.startsWith('file:') && specifier.includes('?theme=');
  const address = isAsked ? specifier : themedAddress(specifier, context.parentURL);
  if (address === undefined) return next(specifier, context);
  if (address.startsWith(SOURCES)) return next(address, context);
  // A hub folder has no package.json that says what its `.js` files are. A loader that runs our own sources takes types out itself.
  const isTyped = address.includes('.ts?') && ENDING === '.js';
  return { url: address, format: isTyped ? 'module-typescript' : 'module', shortCircuit: true };
}

interface SynchronousHooks {
  /** From Node 22.15. */
  readonly registerHooks?: (hooks: { readonly resolve: typeof resolve }) => void;
}

let isRegistered = false;

/** Lets imports be looked at from now on. Once is enough for all hubs of a process. */
export function registerThemeHooks(): void {
  if (isRegistered) return;
  isRegistered = true;
  const { registerHooks } = nodeModule as SynchronousHooks;
  if (registerHooks) registerHooks({ resolve });
  else register(import.meta.url);
}
