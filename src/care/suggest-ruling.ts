import type { Decision } from '../model.ts';

/** A line for `_data/decisions.yaml` that a curator can copy, with where it belongs. */
export function suggestRuling(about: string, ruling: Decision['ruling'], to?: string): string {
  const where = to === undefined ? '' : `, to: ${JSON.stringify(to)}`;
  return (
    `to _data/decisions.yaml, with today’s date, and with your id after by: where the hub lists curators: ` +
    `- { about: ${JSON.stringify(about)}, ruling: ${ruling}${where}, on: YYYY-MM-DD }`
  );
}
