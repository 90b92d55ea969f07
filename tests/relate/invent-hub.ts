import type { Hub, HubConfig } from '../../src/model.ts';

/** A hub with everything at its default. */
export function inventHub(): Hub {
  return {
    name: 'The Hub',
    url: 'https://hub.example/',
    language: 'en',
    timeZone: 'UTC',
    curators: [{ id: 'maria', name: 'María' }],
    rota: [],
    colors: {},
    crisisLinks: [],
    reviewFirst: 0,
    flood: 20,
    admin: false,
    places: 12,
    sample: false,
  };
}

/** A hub's files that say nothing but what is given. */
export function inventConfig(changes: Partial<HubConfig> = {}): HubConfig {
  return {
    root: '/nowhere',
    hub: inventHub(),
    members: [],
    topics: [],
    reshares: [],
    introductions: [],
    decisions: [],
    candidates: [],
    principles: {
      versions: [{ on: '2026-11-01', changed: 'First words.' }],
      words: 'We read.',
      isDefault: false,
    },
    ...changes,
  };
}
