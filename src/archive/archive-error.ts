import { HubError } from '../hub-error.ts';

/** What a hub keeps cannot be used as it is, and a person has to mend it. */
export class ArchiveError extends HubError {
  override readonly name = 'ArchiveError';
}
