import { progress } from '@clack/prompts';
import type { Terminal } from './terminal.ts';

/** A bar that moves while feeds arrive; elsewhere than on a terminal it stays silent. */
export interface Progress {
  readonly advance: (message: string) => void;
  readonly finish: (message: string) => void;
  /** Takes the bar away after a failure; its timer would else keep the process alive. */
  readonly fail: () => void;
}

/** Shows how far along a step of `total` parts is. */
export function startProgress(terminal: Terminal, total: number, message: string): Progress {
  if (!terminal.isInteractive || total === 0) {
    return { advance: () => {}, finish: (done) => terminal.warn(done), fail: () => {} };
  }
  const bar = progress({ max: total, size: 30, output: process.stderr });
  bar.start(message);
  return {
    advance: (step) => bar.advance(1, step),
    finish: (done) => bar.stop(done),
    fail: () => bar.clear(),
  };
}
