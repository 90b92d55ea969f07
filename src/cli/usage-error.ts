import { HubError } from '../hub-error.ts';

/** A command that asks for something which is not there, as only the hub's files could tell; it ends with exit code 2. */
export class UsageError extends HubError {
  override readonly name: string = 'UsageError';
}
