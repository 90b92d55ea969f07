import type { Instant } from '../model.ts';

/** Everything a command may know of the world outside its arguments. */
export interface Terminal {
  readonly print: (line: string) => void;
  /** For troubles and progress, so that `--json` output stays clean. */
  readonly warn: (line: string) => void;
  /** True when a person is watching; then progress is a moving bar, elsewhere it is plain lines. */
  readonly isInteractive: boolean;
  /** True when a person can answer questions. */
  readonly canAsk: boolean;
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Instant;
  /** Resolves when the person asks to stop (Ctrl-C). */
  readonly stopped: () => Promise<void>;
}
