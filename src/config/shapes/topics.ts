import { z } from 'zod';
import { identifier } from './identifier.ts';
import { line, prose } from './text.ts';

/** `_data/topics.yaml`: a list of topics. */
export const topicsShape = z
  .array(
    z.strictObject({
      id: identifier('The topic’s permanent short name.'),
      name: line('The topic’s name as readers see it.'),
      description: prose('One or two sentences about the topic.').exactOptional(),
      tags: z
        .array(line('A tag.'))
        .default([])
        .describe('Tags or categories of entries that belong to the topic.'),
      phrases: z
        .array(line('A phrase.'))
        .default([])
        .describe('Words in an entry that show that it belongs to the topic.'),
      members: z
        .array(line('The id of a member.'))
        .default([])
        .describe('Members whose entries all belong to the topic.'),
    }),
  )
  .meta({
    title: '_data/topics.yaml',
    description: 'Topics with the tags, phrases and members that belong to them.',
  });

/** What `_data/topics.yaml` says, checked. */
export type TopicsFile = z.output<typeof topicsShape>;
