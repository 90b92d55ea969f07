/**
 * Does something slow before a question, and throws away the keys that are pressed meanwhile: they were meant for nothing that
 * anybody had read. Ctrl-C ends the program, as it does at any other time.
 */
export async function withoutKeys<Result>(work: () => Promise<Result>): Promise<Result> {
  const { stdin } = process;
  const swallow = (keys: Buffer) => {
    if (!keys.includes(CONTROL_C)) return;
    stdin.setRawMode(false);
    process.kill(process.pid, 'SIGINT');
  };
  stdin.setRawMode(true);
  stdin.on('data', swallow).resume();
  try {
    return await work();
  } finally {
    stdin.off('data', swallow).pause();
    stdin.setRawMode(false);
  }
}

/** In raw mode a terminal hands it on as a letter. */
const CONTROL_C = 3;
