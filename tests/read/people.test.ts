import { describe, expect, it } from 'vitest';
import { emailsIn, personName, withoutEmails } from '../../src/read/people.ts';

describe('personName', () => {
  it.each([
    ['ann@blog.example (Ann Lee)', 'Ann Lee'],
    ['Ann Lee <ann@blog.example>', 'Ann Lee'],
    ['Ann Lee (ann@blog.example)', 'Ann Lee'],
    ['Ann Lee (mailto:ann@blog.example)', 'Ann Lee'],
    ['  Ann\n Lee ', 'Ann Lee'],
    ['ann@blog.example', ''],
    ['Ann @ Home', 'Ann @ Home'],
  ])('reads %s', (written, name) => {
    expect(personName(written)).toBe(name);
  });
});

describe('withoutEmails', () => {
  it('takes known addresses out, however they are cased', () => {
    const emails = emailsIn('Ann <ann+news@blog.example>');

    expect(withoutEmails('Ask ANN+news@blog.example now', emails)).toBe('Ask  now');
  });
});
