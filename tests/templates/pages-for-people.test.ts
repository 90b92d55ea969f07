import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/care/words.ts';
import { relate } from '../../src/relate/relate.ts';
import { footer } from '../../src/templates/footer.ts';
import { joinText } from '../../src/templates/join.ts';
import { leaveText } from '../../src/templates/leave.ts';
import { principlesText } from '../../src/templates/principles.ts';
import { reportAddress } from '../../src/templates/report-address.ts';
import { inventConfig, inventHub } from '../relate/invent-hub.ts';

const hub = inventHub();
const MAIL = { ...hub, contact: 'mailto:door@hub.example' };

describe('the page about joining', () => {
  const [, link = '', excerpt = '', full = ''] = joinText(hub).toString().split('<section class="level"');
  const BODY = /first words would stand/;

  it('shows a card with the title alone for consent to a link', () => {
    expect(link).toContain('The title of your entry');
    expect(link).not.toMatch(BODY);
    expect(link).not.toContain('class="excerpt');
  });

  it('shows a card with the first words for consent to an excerpt, and says that it is cut', () => {
    const [, words = ''] = /<p class="excerpt[^>]*>([^<]*)<\/p>/u.exec(excerpt) ?? [];

    expect(words).toMatch(BODY);
    expect(words).toMatch(/ …$/);
    expect(countWords(words.replace(' …', ''))).toBe(60);
    expect(excerpt).not.toMatch(/whoever wants the rest/);
  });

  it('shows the whole text, as feed readers have it, for consent to all of it', () => {
    expect(full).toMatch(
      /By <bdi>Your name[^<]*<\/bdi>\. <a href="https:\/\/your-site\.example\/first">Read the original<\/a>/,
    );
    expect(full).toMatch(/whoever wants the rest/);
  });

  it('says what a pen name does not hide, what search is meant, and that an entry may wait', () => {
    const text = joinText(hub).toString();

    expect(text).toMatch(/address of your site and the titles of your entries do appear/);
    expect(text).toMatch(/search of this hub\. Search engines elsewhere see/);
    expect(text).toMatch(/might let a person be recognised, it waits/);
  });

  it('leads to the form for joining where there is one', () => {
    const withForm = joinText({ ...hub, submissions: 'https://hub.example/form' }).toString();

    expect(withForm).toContain('<a href="https://hub.example/form">Use this form</a>');
  });
});

describe('the way to report a problem', () => {
  it('is the hub’s page, where its contact is a page', () => {
    expect(reportAddress({ ...hub, contact: 'https://center.example/desk' }, '/members/ada/')).toBe(
      'https://center.example/desk',
    );
  });

  it('names in a mail the page of a reshare or conversation, whose address says nothing of anybody', () => {
    const address = reportAddress(MAIL, '/reshares/2026-11-10-abc123/');

    expect(decodeURIComponent(address)).toBe(
      'mailto:door@hub.example?subject=The Hub: a problem with the reshare /reshares/2026-11-10-abc123/',
    );
  });

  it('does not name a member in a mail', () => {
    const address = reportAddress(MAIL, '/members/harbor-notes/');

    expect(decodeURIComponent(address)).toBe(
      'mailto:door@hub.example?subject=The Hub: a problem with a member’s page',
    );
  });

  it('leaves the subject that a center chose', () => {
    const contact = 'mailto:door@hub.example?subject=Hello';

    expect(reportAddress({ ...hub, contact }, '/')).toBe(contact);
  });

  it('leads to whoever keeps the hub, where it gives no contact', () => {
    expect(reportAddress(hub, '/')).toBe('/about/');
    expect(leaveText(hub).toString()).toContain(
      '<a href="/about/">Write one line to whoever keeps this hub</a>',
    );
  });
});

describe('the foot of a page', () => {
  it('says what the hub is not, where help is, and where a problem is reported', () => {
    const crisisLinks = [{ name: 'A line', url: 'tel:988' }];
    const text = footer({ ...MAIL, crisisLinks }, { path: '/' }).toString();

    expect(text).toMatch(
      /not a service, not for emergencies\. If you need help now: <a href="tel:988">A line<\/a>/,
    );
    expect(text).toMatch(/<a href="mailto:door@hub\.example\?subject=[^"]*">Report a problem<\/a>/);
  });

  it('says what to do in danger where the hub names no line', () => {
    expect(footer(hub, { path: '/' }).toString()).toMatch(
      /not for emergencies\. If somebody is in danger now, call the emergency number/,
    );
  });
});

describe('the page of principles', () => {
  it('shows the hub’s own words, since when they hold, every change, and whom to tell', () => {
    const principles = {
      versions: [
        { on: '2026-03-04', changed: 'More <care>.' },
        { on: '2026-01-02', changed: 'First.' },
      ],
      words: 'We [read](/members/).',
      isDefault: false,
    };
    const config = inventConfig({ principles, hub: { ...MAIL, url: 'https://hub.example/side/' } });
    const community = { ...relate(config, [], '2026-11-16T15:00:00.000Z'), outcomes: [] };

    const text = principlesText(community).toString();

    expect(text).toContain('<p>We <a href="/side/members/">read</a>.</p>');
    expect(text).toMatch(/in the words of <time class="version" datetime="2026-03-04">/);
    expect(text).toMatch(
      /datetime="2026-03-04">[^<]*<\/time> <span>More &lt;care&gt;\.<\/span><\/li>\s*<li><time[^>]*datetime="2026-01-02"/,
    );
    expect(text).toContain('mailto:door@hub.example?subject=');
  });

  it('marks words in the hub’s language where the page speaks another', () => {
    const german = { ...hub, language: 'de' };
    const text = (isDefault: boolean) => {
      const { principles } = inventConfig();
      const config = inventConfig({
        hub: german,
        principles: { ...principles, isDefault, ...(isDefault && { language: 'en' }) },
      });
      return principlesText({ ...relate(config, [], '2026-11-16T15:00:00.000Z'), outcomes: [] }).toString();
    };

    expect(text(false)).toContain('<div class="prose" lang="de" dir="ltr">');
    expect(text(true)).not.toContain('lang=');
  });
});
