/** What may be asked of a member item by item, and what holds if nothing is said; a test compares it with the schema. */
export const CAREFUL_ANSWERS = {
  text: 'excerpt',
  images: 'no',
  reshares: 'yes',
  search: 'yes',
  digest: 'yes',
  conversations: 'yes',
  introductions: 'ask',
  notify: 'draft',
} as const;

export type ConsentItem = keyof typeof CAREFUL_ANSWERS;

/** In the order in which they are asked. */
export const CONSENT_ITEMS = Object.keys(CAREFUL_ANSWERS) as readonly ConsentItem[];

/** An answer as `feeds.yaml` has it; `introductions` has words of its own for yes and no. */
export function asWritten(item: ConsentItem, answer: string): string | boolean {
  return item === 'introductions' || (answer !== 'yes' && answer !== 'no') ? answer : answer === 'yes';
}
