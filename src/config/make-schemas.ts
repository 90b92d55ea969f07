import { z } from 'zod';
import { candidatesShape } from './shapes/candidates.ts';
import { decisionsShape } from './shapes/decisions.ts';
import { feedsShape } from './shapes/feeds.ts';
import { hubShape } from './shapes/hub.ts';
import { introductionsShape } from './shapes/introductions.ts';
import { resharesShape } from './shapes/reshares.ts';
import { topicsShape } from './shapes/topics.ts';

const SHAPES: Readonly<Record<string, z.ZodType>> = {
  feeds: feedsShape,
  hub: hubShape,
  topics: topicsShape,
  reshares: resharesShape,
  introductions: introductionsShape,
  decisions: decisionsShape,
  candidates: candidatesShape,
};

/** Makes the text of each `NAME.schema.json` (JSON Schema draft-7), by which an editor completes and checks a hub's files. */
export function makeSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SHAPES).map(([name, shape]) => [
      `${name}.schema.json`,
      `${JSON.stringify(makeSchema(shape), null, 2)}\n`,
    ]),
  );
}

function makeSchema(shape: z.ZodType): object {
  // `input` is what a person writes: whatever has a default may be left out.
  return z.toJSONSchema(shape, { target: 'draft-7', io: 'input' });
}
