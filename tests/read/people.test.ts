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
    ['Jörg <jörg@bücher.example>', 'Jörg'],
    ['ann@blog.example, bo@blog.example', ''],
    ['Ann @ Home', 'Ann @ Home'],
  ])('reads %s', (written, name) => {
    expect(personName(written)).toBe(name);
  });
});

describe('emailsIn', () => {
  it('ends an address where its parameters begin', () => {
    expect(emailsIn('mailto:ann@blog.example?subject=Hi')).toEqual(['ann@blog.example']);
  });
});

describe('withoutEmails', () => {
  it('takes known addresses out, however they are cased', () => {
    const emails = emailsIn('Ann <ann+news@blog.example>');

    expect(withoutEmails('Ask ANN+news@blog.example now', emails)).toBe('Ask  now');
  });
});
