import type { Day, Member } from './model.ts';

/** The first day of a member here: the one on which they joined, else that of their consent. */
export function firstDay({ joined, consent }: Member): Day {
  return joined ?? (consent.basis.kind === 'granted' ? consent.basis.on : consent.basis.noticed);
}
