import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { submissionFiles } from '../../src/cli/init/submission-files.ts';
import { type Question, questionsOf } from '../../src/templates/submission/questions.ts';
import { ROOT } from '../helpers/sample-hub.ts';

const files = new Map(submissionFiles('en'));

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
const workflow = (name: string) => parse(files.get(`.github/workflows/${name}.yml`) ?? '') as Workflow;

test.each([...files])('this repository uses %s as a hub gets it', (path, text) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
});

describe.each(['en', 'es'])('the form of a code host in %s', (language) => {
  test.each(['join', 'leave'] as const)('asks to %s what the page asks, in its words', (kind) => {
    const text = new Map(submissionFiles(language)).get(`.github/ISSUE_TEMPLATE/${kind}.yml`) ?? '';
    const { body, name, description } = parse(text, { version: '1.1' });
    const asked = body.slice(1).map(({ id, type, attributes, validations }: IssuePart) => ({
      id,
      ask: attributes.label,
      ...(attributes.options && { answers: attributes.options }),
      ...(attributes.default !== undefined && { chosen: attributes.options?.[attributes.default] }),
      isRequired: validations.required,
      isChoice: type === 'dropdown',
    }));

    expect(asked).toEqual(questionsOf({ language }, kind).map(asIssue));
    expect(`${name}${description}`).not.toBe('');
    // What the schema of such forms asks for: https://www.schemastore.org/github-issue-forms.json
    expect(body[0].type).toBe('markdown');
    for (const { id, attributes } of body.slice(1)) {
      expect(id).toMatch(/^[a-zA-Z0-9_-]+$/u);
      for (const option of attributes.options ?? []) expect(typeof option).toBe('string');
    }
  });
});

interface IssuePart {
  readonly id: string;
  readonly type: string;
  readonly attributes: {
    readonly label: string;
    readonly options?: readonly string[];
    readonly default?: number;
  };
  readonly validations: { readonly required: boolean };
}

function asIssue({ id, ask, answers, chosen, isRequired }: Question) {
  return {
    id,
    ask,
    ...(answers && { answers: Object.values(answers) }),
    ...(chosen !== undefined && { chosen: answers?.[chosen] }),
    isRequired,
    isChoice: answers !== undefined,
  };
}

describe('the workflow that answers', () => {
  const { jobs, permissions } = workflow('submissions');
  const { read, answer } = jobs;

  test('visits strangers’ sites in a job that may change nothing, and writes in one that installs nothing', () => {
    expect(permissions).toEqual({});
    expect(read?.permissions).toEqual({ contents: 'read' });
    expect(answer?.permissions).toEqual({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
    expect(answer?.steps.map(({ run = '' }) => run).join('\n')).not.toMatch(
      /\bnpm\b|\bnpx\b|\bnode\b|kith /u,
    );
    expect(JSON.stringify(answer)).not.toContain('secrets.');
  });

  test('hands on what a stranger wrote only as a file: no title, no text, no name of theirs is ever in an expression', () => {
    const text = files.get('.github/workflows/submissions.yml') ?? '';
    const used = [...text.matchAll(/\$\{\{(.*?)\}\}/gu)].flatMap(
      ([, inner = '']) => inner.match(/github\.event\.[\w.]+/gu) ?? [],
    );

    expect([...new Set(used)].sort()).toEqual([
      'github.event.comment.user.id',
      'github.event.issue.number',
      'github.event.issue.pull_request',
      'github.event.issue.state',
      'github.event.issue.user.id',
      'github.event.repository.default_branch',
    ]);
    for (const { run = '' } of Object.values(jobs).flatMap(({ steps }) => steps))
      expect(run).not.toContain('${{');
  });

  test('proposes a change of the candidates and of no other file', () => {
    const runs = answer?.steps.map(({ run = '' }) => run).join('\n') ?? '';

    expect(runs.match(/git add .*/gu)).toEqual(['git add -- _data/candidates.yaml']);
    expect(runs).not.toMatch(/feeds\.yaml|granted|gh pr merge/u);
  });
});

test('a pull request is looked at without secrets and without the right to change anything', () => {
  const text = files.get('.github/workflows/new-members.yml') ?? '';
  const { on, permissions, jobs } = workflow('new-members');

  expect(Object.keys(on)).toEqual(['pull_request']);
  expect(permissions).toEqual({ contents: 'read' });
  expect(text).not.toContain('secrets.');
  expect(JSON.stringify(jobs)).toContain('--new-since \\"$BASE\\"');
  expect(JSON.stringify(jobs)).toContain('build --offline');
});
