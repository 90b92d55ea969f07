import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = new URL('../../src/', import.meta.url).pathname;
const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

function filesWith(pattern: RegExp): readonly string[] {
  return FILES.filter((name) => pattern.test(readFileSync(join(SOURCE, name), 'utf8')));
}

describe('the borders of read/', () => {
  it('let only the sanitiser make SafeHtml', () => {
    expect(filesWith(/\bas\s+(?:unknown\s+as\s+)?SafeHtml\b|<SafeHtml>\s*[\w('"`]/)).toEqual([
      'read/sanitise.ts',
    ]);
  });

  it.each([
    ['rss-parser', ['read/parse.ts']],
    ['sanitize-html', ['read/sanitise.ts']],
  ])('keep %s behind one file', (name, files) => {
    expect(filesWith(new RegExp(`from '${name}'`))).toEqual(files);
  });

  it('are crossed only towards the model and the dates', () => {
    const outward = FILES.filter((name) => name.startsWith('read/')).flatMap((name) =>
      [...readFileSync(join(SOURCE, name), 'utf8').matchAll(/from '(\.\.\/[^']+)'/g)].map(([, path]) => path),
    );

    expect([...new Set(outward)].sort()).toEqual(['../dates.ts', '../model.ts']);
  });
});
