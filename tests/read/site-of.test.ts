import { expect, test } from 'vitest';
import { siteOf } from '../../src/read/site-of.ts';
import { isBigSite, isPlatform } from '../../src/relate/big-sites.ts';

test.each([
  ['https://casserole.example/the-drawer?x=1#end', 'casserole.example'],
  ['http://WWW.Casserole.example/', 'casserole.example'],
  ['https://m.casserole.example/', 'casserole.example'],
  ['https://blog.casserole.example/', 'blog.casserole.example'],
  ['https://www.example/', 'www.example'],
  ['https://casserole.wordpress.com/2026/', 'casserole.wordpress.com'],
  ['https://medium.com/@Ada/one-2f', 'medium.com/@ada'],
  ['https://medium.com/a-publication/two', 'medium.com/a-publication'],
  ['https://sites.google.com/view/brigade/home', 'sites.google.com/view/brigade'],
  ['https://www.university.example/~ada/notes/', 'university.example/~ada'],
  ['https://www.university.example/%7Eada', 'university.example/~ada'],
  ['https://xn--80ak6aa92e.example/', 'xn--80ak6aa92e.example'],
])('%s is %s', (address, key) => {
  expect(siteOf(address)?.key).toBe(key);
});

test.each([
  ['the front page of a shared host', 'https://medium.com/'],
  ['a profile of a social network', 'https://social.example/@ada'],
  ['a number', 'http://93.184.216.34/page'],
  ['a number of the newer kind', 'http://[2001:db8::1]/'],
  ['a name without a dot', 'http://intranet/'],
  ['a name of one network', 'http://printer.local/'],
  ['a service behind a port', 'https://casserole.example:8443/'],
  ['no web page', 'mailto:ada@casserole.example'],
  ['no address', 'casserole'],
])('%s is nobody’s site', (_, address) => {
  expect(siteOf(address)).toBeUndefined();
});

test('names the front page, on a shared host that of one person', () => {
  expect(siteOf('https://www.casserole.example/a/b')?.address).toBe('https://www.casserole.example/');
  expect(siteOf('https://medium.com/@Ada/one')?.address).toBe('https://medium.com/@Ada/');
});

test('knows what is too big for a neighbour, and lets blogs on shared hosts be some', () => {
  const hosts = [
    'en.wikipedia.org',
    'amazon.co.uk',
    'smile.amazon.com',
    'facebook.com',
    'youtu.be',
    'doi.org',
  ];
  const blogs = [
    'casserole.wordpress.com',
    'ada.substack.com',
    'medium.com',
    'sites.google.com',
    'notfacebook.com',
  ];

  expect(hosts.filter((host) => !isBigSite(host))).toEqual([]);
  expect(blogs.filter(isBigSite)).toEqual([]);
  expect([isPlatform('facebook.com'), isPlatform('en.wikipedia.org')]).toEqual([true, false]);
});
