import type { Signal } from './signal.ts';
import { tellingParagraphs } from './telling-person.ts';

/** One person, met at work, with what lets a neighbour know who it is. */
export const clientDetails: Signal = {
  name: 'client-detail',
  reason: 'It tells of one person, with details by which somebody could know who it is.',
  patterns: [],
  find: tellingParagraphs,
};
