import type { Command } from './command.ts';

/** Each command by its name; what it needs is read only when it is asked for. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init/init.ts')).init,
  build: async () => (await import('./build.ts')).build,
  gather: async () => (await import('./gather.ts')).gather,
  start: async () => (await import('./start.ts')).start,
  check: async () => (await import('./check.ts')).check,
  add: async () => (await import('./add/add.ts')).add,
  import: async () => (await import('./import/import.ts')).importList,
  status: async () => (await import('./status/status.ts')).status,
  curate: async () => (await import('./curate.ts')).curate,
  reshare: async () => (await import('./reshare.ts')).reshare,
  introduce: async () => (await import('./introduce.ts')).introduce,
  notify: async () => (await import('./notify/notify.ts')).notify,
  verify: async () => (await import('./verify.ts')).verify,
  hash: async () => (await import('./hash.ts')).hash,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  submission: async () => (await import('./submission/submission.ts')).submission,
  export: async () => (await import('./export.ts')).exportMember,
};
