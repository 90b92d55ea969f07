/**
 * An error meant for the person at the keyboard: its message says what, where, why and what to do next, and the
 * command line prints it without a stack trace.
 */
export class HubError extends Error {
  override readonly name: string = 'HubError';
}
