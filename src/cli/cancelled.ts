import { HubError } from '../hub-error.ts';

/** A person pressed Ctrl-C at a question: nothing of what they had begun was written, and they are asked nothing more. */
export class Cancelled extends HubError {
  override readonly name = 'Cancelled';

  constructor() {
    super('Nothing was written.');
  }
}
