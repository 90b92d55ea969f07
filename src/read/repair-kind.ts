import type { RepairKind } from '../model.ts';

const KINDS: Readonly<Record<string, RepairKind>> = {
  charset: 'letters',
  control: 'letters',
  windows: 'letters',
  turning: 'letters',
  piled: 'letters',
  date: 'dates',
  address: 'addresses',
  relative: 'addresses',
  size: 'length',
  title: 'length',
  long: 'length',
  entities: 'length',
};

/** What kind of thing is to be mended, by the first word of a repair's name: all else is in the markup. */
export function repairKind(name: string): RepairKind {
  return KINDS[name.split(' ', 1).join('')] ?? 'markup';
}
