import type { Lane } from '../../model.ts';
import { plainLine } from './quote-safely.ts';

const MOST_TAGS = 20;

/** The tags that belong here, as somebody typed them: with commas between, or each on a line. */
export function laneIn({ lane = '' }: Readonly<Record<string, string>>): Lane {
  const only = lane.split(/[,;\n]/u).map((tag) => plainLine(tag).replace(/^#(?=\S)/u, ''));
  return { only: [...new Set(only.filter((tag) => tag !== ''))].slice(0, MOST_TAGS), not: [] };
}
