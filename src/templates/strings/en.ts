/**
 * Every word of the interface in English, by the page or part it stands on. Words with something in between are functions: of
 * text where the result is text (titles, subjects of mails), of markup where links or names stand in them.
 */
import { html, type Markup } from '../markup.ts';

export const en = {
  layout: {
    skip: 'Skip to the content',
    sample: 'This is a sample hub: every person, place and entry in it is invented.',
    main: 'Main',
    membersOf: (hub: string) => `Members of ${hub}`,
    navigation: {
      members: 'Members',
      topics: 'Topics',
      reshares: 'Reshares',
      conversations: 'Conversations',
      archive: 'Archive',
      search: 'Search',
      about: 'About',
    },
  },
  footer: {
    follow: (page: Markup, formats: Markup, opml: string) =>
      html`Follow ${page} in a feed reader: ${formats}. Or take everyone at once: <a href="${opml}">the members’ feeds as OPML</a>.`,
    emergency: 'This hub is a reading room: not a service, not for emergencies.',
    helpNow: (links: readonly Markup[]) => html`If you need help now: ${links}.`,
    about: 'About this hub',
    theirs: 'Every headline leads to its author’s own site; the words are theirs.',
    report: 'Report a problem',
    madeWith: 'Made with Kith.',
    navigation: {
      join: 'Join',
      leave: 'Leave',
      principles: 'Principles',
      privacy: 'Privacy',
      accessibility: 'Accessibility',
    },
  },
  /** Subjects of mails to the people who keep the hub. */
  report: {
    problem: (about: string) => `a problem with ${about}`,
    member: 'a member’s page',
    reshare: (path: string) => `the reshare ${path}`,
    conversation: (path: string) => `the conversation ${path}`,
    introduction: (path: string) => `the introduction ${path}`,
    page: (path: string) => `the page ${path}`,
  },
};

/** Every word of the interface. English is the pattern: what it has, every other language has, or the compiler says so. */
export type Strings = typeof en;
