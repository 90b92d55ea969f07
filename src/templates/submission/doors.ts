import type { Address, Hub } from '../../model.ts';
import type { SubmissionKind } from './questions.ts';

/** Where a form's answers become an issue, and what the code host calls its title and its text in an address. */
export interface IssueDoor {
  readonly address: Address;
  readonly title: string;
  readonly body: string;
}

const GITLAB = /\/-\/(?:issues|work_items)\/new\/?$/u;
const OTHERS = /\/issues\/new(?:\/choose)?\/?$/u;

/**
 * The address at which an issue with a text begins, where a hub's `submissions` leads to a code host (GitHub, GitLab, Forgejo, Gitea);
 * `undefined` for any other form. A template would take the place of the text, so it is left out.
 */
export function issueDoor({ submissions }: Pick<Hub, 'submissions'>): IssueDoor | undefined {
  if (submissions === undefined || !URL.canParse(submissions)) return undefined;
  const url = new URL(submissions);
  const isGitlab = GITLAB.test(url.pathname);
  if (!isGitlab && !OTHERS.test(url.pathname)) return undefined;
  const address = `${url.origin}${url.pathname.replace(/\/choose\/?$/u, '')}`;
  return isGitlab
    ? { address, title: 'issue[title]', body: 'issue[description]' }
    : { address, title: 'title', body: 'body' };
}

/** Where a code host's own form begins; the two stand beside each other. */
export function formOfHost({ submissions = '' }: Pick<Hub, 'submissions'>, kind: SubmissionKind): Address {
  return kind === 'join' ? submissions : submissions.replace(/([?&]template=)join(?=\.)/u, '$1leave');
}

/** The hub's e-mail address, where its contact is one that may be published. */
export function mailDoor({ contact }: Pick<Hub, 'contact'>): string | undefined {
  return contact?.startsWith('mailto:') === true ? contact.replace(/\?.*$/su, '') : undefined;
}
