import { expect, test } from 'vitest';
import { hubFiles } from '../../../src/cli/init/hub-files.ts';

const files = hubFiles('/srv/kith/hub', {
  name: 'A hub',
  url: 'https://hub.example/',
  language: 'en',
  timeZone: 'UTC',
  host: 'server',
  contact: undefined,
});
const settings = new Map(
  (files.get('server/kith-hub.service') ?? '')
    .split('\n')
    .filter((line) => /^\w+=/u.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
);
const readme = files.get('README.md') ?? '';

test('the service starts where the folder of the web server is not there, and may write nowhere but there and in the hub', () => {
  expect(settings.get('ReadWritePaths')).toBe(`${settings.get('WorkingDirectory')} -/var/www/hub`);
  expect(readme).toContain('sudo mkdir -p /var/www/hub');
});

test('whoever copies to another machine is told how ssh finds its key behind the walls of the service', () => {
  const isHidden = settings.get('ProtectHome') === 'yes';

  expect(isHidden).toBe(true);
  expect(readme).toMatch(/user@host:folder[^#]*ProtectHome=read-only[^#]*~\/\.ssh/u);
});
