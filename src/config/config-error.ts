import { HubError } from '../hub-error.ts';

/** What is wrong in a hub's own files; an edit of them mends it. */
export class ConfigError extends HubError {
  override readonly name: string = 'ConfigError';
}
