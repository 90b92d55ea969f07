import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { slipInAddress } from '../../src/cli/submission/find-slips.ts';
import { readAnswers, readSubmission } from '../../src/cli/submission/read-submission.ts';
import { consentShape } from '../../src/config/shapes/consent.ts';
import { join as joinPage } from '../../src/pages/join.ts';
import { leave as leavePage } from '../../src/pages/leave.ts';
import { CAREFUL_ANSWERS } from '../../src/templates/submission/consent-items.ts';
import { questionsOf } from '../../src/templates/submission/questions.ts';
import { axeFindings, browseSite } from '../helpers/browse.ts';
import { sidewaysOverflow } from '../helpers/layout-faults.ts';
import { writePages } from '../helpers/write-pages.ts';
import { inventCommunity } from '../relate/invent-community.ts';
import { inventHub } from '../relate/invent-hub.ts';

const HUB = {
  ...inventHub(),
  contact: 'mailto:door@hub.example',
  submissions: 'https://code.example/hub/door/issues/new?template=join.yml',
};
const SCRIPT = '"><script>window.ran = true</script><img src=x onerror="window.ran=true">\'`&body=x#';
const site = () => writePages(inventCommunity({ hub: HUB }, []), [joinPage, leavePage]);
const browse = browseSite(site);

async function fillIn(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, answer] of Object.entries(answers)) await page.fill(`#q-${id}`, answer);
}

const make = (page: Page) => page.click('button[type=submit]');
const hrefOf = async (page: Page, id: string) => new URL((await page.getAttribute(`#${id}`, 'href')) ?? '');

test('the page about leaving leads to the code host’s form for leaving', async () => {
  const html = await readFile(`${await site()}/leave/index.html`, 'utf8');

  expect(html).toContain('href="https://code.example/hub/door/issues/new?template=leave.yml"');
  expect(html).not.toContain('template=join.yml');
});

describe('the form', () => {
  test.each(['/join/', '/leave/'])('of %s is valid markup and sends nothing anywhere', async (path) => {
    const html = await readFile(`${await site()}${path}index.html`, 'utf8');
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        'no-inline-style': 'error',
        'wcag/h32': 'off',
        'no-trailing-whitespace': 'off',
      },
    }).validateString(html);

    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/<form id="ask-form"[^>]* action/u);
    expect(html).toContain('form-action &#39;self&#39;');
  });

  test.each([
    ['/join/', 'light'],
    ['/join/', 'dark'],
    ['/leave/', 'light'],
    ['/leave/', 'dark'],
  ] as const)(
    'axe finds nothing on %s in %s colours, with slips, ways out and paper open',
    async (path, colorScheme) => {
      await browse.open(
        path,
        async (page) => {
          expect(await axeFindings(page)).toEqual([]);
          await make(page);
          expect(await axeFindings(page)).toEqual([]);
          expect(await sidewaysOverflow(page)).toBe(0);
          if (path === '/join/') await fillIn(page, { address: 'https://harbor.example/', name: 'Harbor' });
          else await fillIn(page, { leaving: 'https://harbor.example/' });
          await page.locator('.radios input').first().check();
          await make(page);
          await page.locator('#ask-by-hand summary').click();
          expect(await axeFindings(page)).toEqual([]);
          expect(await sidewaysOverflow(page)).toBe(0);
        },
        { colorScheme, viewport: { width: 320, height: 640 } },
      );
    },
  );

  test('makes a mail, a file and an issue that say the same, and asks no server', async () => {
    await browse.open('/join/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await fillIn(page, {
        address: 'https://harbor.example/',
        name: 'Ünal & Söhne',
        gifts: 'https://a.example/1\nhttps://b.example/2',
      });
      await page.check('input[value=author]');
      await page.selectOption('#q-text', 'full');
      await make(page);

      const mail = await hrefOf(page, 'door-mail');
      const issue = await hrefOf(page, 'door-issue');
      const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#door-file')]);
      const file = readSubmission('join.yaml', await readFile(await saved.path(), 'utf8'));
      const sent = readAnswers(issue.searchParams.get('body') ?? '');

      expect(saved.suggestedFilename()).toBe('join.yaml');
      expect(file?.answers).toMatchObject({
        name: 'Ünal & Söhne',
        text: 'full',
        gifts: 'https://a.example/1\nhttps://b.example/2',
      });
      expect(sent).toEqual({ kind: 'join', answers: file?.answers });
      expect(issue.origin + issue.pathname).toBe('https://code.example/hub/door/issues/new');
      expect([...issue.searchParams.keys()]).toEqual(['title', 'body']);
      expect(mail.pathname).toBe('door@hub.example');
      expect(mail.searchParams.get('body')).toContain(
        'By what name do you want to be known here?\r\n  Ünal & Söhne',
      );
      expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
      expect(
        await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length'),
      ).toBe(0);
    });
  });

  test('takes script in every field for words', async () => {
    await browse.open('/join/', async (page) => {
      await fillIn(page, {
        address: `https://harbor.example/${SCRIPT.replaceAll(' ', '')}`,
        name: SCRIPT,
        lane: SCRIPT,
        about: SCRIPT,
        gifts: SCRIPT,
      });
      await page.check('input[value=author]');
      await make(page);
      expect(await page.locator('#ask-trouble').textContent()).toContain('Two posts');
      await page.fill('#q-gifts', '');
      await make(page);

      const issue = await hrefOf(page, 'door-issue');
      const mail = await hrefOf(page, 'door-mail');
      expect([...issue.searchParams.keys()]).toEqual(['title', 'body']);
      expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(readAnswers(issue.searchParams.get('body') ?? '')?.answers.about).toBe(SCRIPT);
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(await page.locator('#ask img, #ask script:not([type])').count()).toBe(0);
      expect(await page.locator('#ask-preview .byline').textContent()).toContain('<script>');
    });
  });

  test('shows a card as it would look, with their name, and none of the text where only a link is allowed', async () => {
    await browse.open('/join/', async (page) => {
      const card = page.locator('#ask-preview');
      await fillIn(page, { address: 'https://harbor.example/', name: 'Harbor Notes' });
      expect(await card.textContent()).toMatch(/by Harbor Notes[\s\S]*your first words/u);
      expect(await card.locator('.card-title a').getAttribute('href')).toBe('https://harbor.example/');

      await page.selectOption('#q-text', 'link');

      expect(await card.textContent()).not.toContain('your first words');
    });
  });

  test('says what to do instead where it is too long for a link or a draft', async () => {
    await browse.open('/leave/', async (page) => {
      await fillIn(page, { leaving: 'https://harbor.example/', detail: '許'.repeat(900) });
      await page.check('input[value=entry]');
      await make(page);

      expect(await page.locator('#door-mail').isVisible()).toBe(false);
      expect(await page.locator('#door-mail-long').textContent()).toContain('attach it');
      expect(await page.locator('#door-issue').isVisible()).toBe(false);
      expect(await page.locator('#door-file').isVisible()).toBe(true);
    });
  });

  test('is filled in with the keyboard alone, and says beside the field what is wrong', async () => {
    await browse.open('/leave/', async (page) => {
      await page.locator('.radios input').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('me@harbor.example');
      await page.keyboard.press('Enter');

      expect(await page.evaluate('document.activeElement.id')).toBe('q-leaving');
      expect(await page.locator('#q-leaving').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#q-leaving-slip').textContent()).toContain('e-mail');

      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('https://harbor.example/');
      await page.keyboard.press('Enter');

      expect(await page.evaluate('document.activeElement.id')).toBe('ask-doors-title');
      expect(await page.inputValue('#ask-text')).toContain('leave, with everything of mine');
    });
  });

  test('takes a click on the button for a click, though a slip beside a field goes away under it', async () => {
    await browse.open('/join/', async (page) => {
      await make(page);
      await fillIn(page, { address: 'https://harbor.example/' });
      await page.check('input[value=author]');
      await page.locator('#q-name').pressSequentially('Harbor');
      await make(page);

      expect(await page.locator('#ask-doors').isVisible()).toBe(true);
    });
  });

  test('warns that an issue is public before the way to it, with script and without', async () => {
    for (const javaScriptEnabled of [true, false])
      await browse.open(
        '/join/',
        async (page) => {
          const text =
            (await page.locator(javaScriptEnabled ? '#ask-doors' : '#ask-by-hand').textContent()) ?? '';
          expect(text.indexOf('ties the pen name')).toBeGreaterThan(0);
          expect(text.indexOf('ties the pen name')).toBeLessThan(text.indexOf('Open a public issue'));
        },
        { javaScriptEnabled },
      );
  });

  test('without script is lines to copy, with every question and every answer', async () => {
    await browse.open(
      '/join/',
      async (page) => {
        const text = await page.locator('#ask-by-hand').textContent();
        expect(await page.locator('#ask-by-hand ol').isVisible()).toBe(true);
        for (const { ask, answers = {} } of questionsOf(HUB, 'join'))
          for (const words of [ask, ...Object.values(answers)]) expect(text).toContain(words);
        expect(text).toContain('door@hub.example');
        expect(await page.locator('#ask-form').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

/** What people write where an address is wanted, and the kind of slip that is. */
const SLIPS: readonly (readonly [address: string, slip: string | undefined])[] = [
  ['harbor.example', 'scheme'],
  ['www.harbor.example/blog', 'scheme'],
  ['https://harbor.example /blog', 'spaces'],
  ['me@harbor.example', 'mail'],
  ['mailto:me@harbor.example', 'mail'],
  ['ftp://harbor.example/', 'notWeb'],
  ['javascript:alert(1)', 'notWeb'],
  ['harbor', 'incomplete'],
  ['https://', 'incomplete'],
  ['https://me:secret@harbor.example/', 'secret'],
  ['https://hub.example/members/ada/', 'hub'],
  ['https://harbor.example/feed?x=1#y', undefined],
  ['https://münchen.example/', undefined],
];
/** What only the page says; for the program that asks, the guard and the feed decide. */
const ONLY_ON_THE_PAGE: readonly (readonly [string, string])[] = [
  ['http://localhost:8000/', 'near'],
  ['http://192.168.1.4/', 'near'],
  ['http://[::1]/', 'near'],
  ['https://www.instagram.com/harbor', 'profile'],
  ['https://x.com/harbor', 'profile'],
];

test('the page and the command say the same of an address', async () => {
  await browse.open('/join/', async (page) => {
    const words: Readonly<Record<string, string>> = JSON.parse(
      (await page.locator('#ask-data').textContent()) ?? '',
    ).slips;
    const told: unknown[] = [];
    for (const [address, slip] of [...SLIPS, ...ONLY_ON_THE_PAGE]) {
      await page.fill('#q-address', address);
      await make(page);
      const said = await page.locator('#q-address-slip').textContent();
      const expected =
        slip === undefined ? '' : (words[slip] ?? 'unknown').replace('{address}', `https://${address}`);
      if (said !== expected) told.push({ address, said, expected });
    }
    const commanded = SLIPS.filter(
      ([address, slip]) =>
        slipInAddress(HUB, address) !==
        (slip === undefined ? undefined : words[slip]?.replace('{address}', `https://${address}`)),
    );

    expect(told).toEqual([]);
    expect(commanded).toEqual([]);
  });
});

test('what is chosen already is what the schema of consent takes when nothing is said', () => {
  const careful = consentShape.parse({ granted: '2026-11-01' });
  const said = Object.entries(CAREFUL_ANSWERS).map(([item, answer]) => [
    item,
    item !== 'introductions' && (answer === 'yes' || answer === 'no') ? answer === 'yes' : answer,
  ]);

  expect(careful).toMatchObject(Object.fromEntries(said));
});
