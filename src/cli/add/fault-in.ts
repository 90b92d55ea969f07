import type { z } from 'zod';
import { MEMBER_VIEWS } from '../../addresses.ts';
import { faultInAddress } from '../../config/shapes/address.ts';
import { consentShape } from '../../config/shapes/consent.ts';
import { explainIssue } from '../../config/shapes/explain-issue.ts';
import { feedsShape } from '../../config/shapes/feeds.ts';
import { faultInLine } from '../../config/shapes/text.ts';
import { didYouMean } from '../../config/suggest.ts';
import type { Day, HubConfig } from '../../model.ts';

const member = feedsShape.shape.members.element.shape;
const consent = consentShape.shape;

/** What a person types, by its option, and how `feeds.yaml` has it. */
const SHAPES = {
  name: shaped(member.name),
  id: shaped(member.id),
  kind: shaped(member.kind),
  about: shaped(member.about),
  greeter: shaped(member.greeter),
  topic: faultInLine,
  only: faultInLine,
  not: faultInLine,
  feed: faultInAddress,
  gift: faultInAddress,
  granted: shaped(consent.granted),
  noticed: shaped(consent.noticed),
  record: shaped(consent.record),
} as const;

/** The options whose words a person chooses freely. */
export type Typed = keyof typeof SHAPES;

/** Says what is wrong with the words of an option, in the middle of a sentence: `lies in the future`. */
export type FaultIn = (option: Typed, words: string) => string | undefined;

/** Opens the faults that words can have in this hub: those of the shape, and those beside what is there already. */
export function openFaults({ members, topics }: Pick<HubConfig, 'members' | 'topics'>, today: Day): FaultIn {
  const beside: { readonly [Option in Typed]?: (words: string) => string | undefined } = {
    id: (id) => {
      const owner = members.find((one) => one.id === id);
      if (owner !== undefined) return `is the id of ${owner.name} already; each needs its own`;
      return MEMBER_VIEWS.some((view) => view === id)
        ? 'is a page of the hub itself; choose another'
        : undefined;
    },
    greeter: (id) => unknown(id, 'member', 'feeds.yaml', members),
    topic: (id) => unknown(id, 'topic', '_data/topics.yaml', topics),
    granted: (day) => toCome(day, today),
    noticed: (day) => toCome(day, today),
  };
  return (option, words) => SHAPES[option](words.trim()) ?? beside[option]?.(words.trim());
}

function shaped(shape: z.ZodType): (words: string) => string | undefined {
  return (words) => {
    if (words === '') return 'is needed; Ctrl-C leaves everything as it was';
    return shape.safeParse(words, { error: explainIssue }).error?.issues[0]?.message;
  };
}

function unknown(
  id: string,
  noun: string,
  file: string,
  list: readonly { readonly id: string }[],
): string | undefined {
  const ids = list.map((one) => one.id);
  return ids.includes(id) ? undefined : `is no ${noun}’s id in ${file}${didYouMean(id, ids)}`;
}

function toCome(day: Day, today: Day): string | undefined {
  return day > today ? `lies in the future; today is ${today}` : undefined;
}
