import { issueForm } from '../submission/issue-form.ts';
import { templateFile } from './template-file.ts';

/**
 * What a hub on GitHub needs so that people can ask to join or to leave by an issue, by path in its folder: two forms, the workflow
 * that answers them, and the one that looks at pull requests.
 */
export function submissionFiles(language: string): readonly (readonly [path: string, text: string])[] {
  return [
    ['.github/ISSUE_TEMPLATE/join.yml', issueForm({ language }, 'join')],
    ['.github/ISSUE_TEMPLATE/leave.yml', issueForm({ language }, 'leave')],
    ['.github/workflows/submissions.yml', templateFile('github/submissions.yml')],
    ['.github/workflows/new-members.yml', templateFile('github/new-members.yml')],
  ];
}
