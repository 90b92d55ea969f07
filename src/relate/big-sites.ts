/**
 * Hosts that everybody links to and nobody invites. Lists like these are never complete; what is missing from them costs a
 * curator one glance.
 */

/** Platforms, tools and short addresses: what stands there is a profile, a button or a detour, seldom anyone's work. */
const PLATFORMS = `
facebook.com fb.com fb.me instagram.com threads.net threads.com twitter.com x.com t.co linkedin.com lnkd.in
bsky.app mastodon.social mastodon.online tiktok.com pinterest.com snapchat.com whatsapp.com wa.me telegram.org t.me
discord.com discord.gg reddit.com redd.it bit.ly tinyurl.com ow.ly goo.gl buff.ly is.gd
href.li anonym.to anonym.es nullrefer.com dereferer.me slack-redir.net vk.com urldefense.com steamcommunity.com
linktr.ee addtoany.com sharethis.com getpocket.com instapaper.com flipboard.com feedly.com feedburner.com
gravatar.com wp.com wp.me wordpress.org w.org w3.org schema.org creativecommons.org paypal.com paypal.me patreon.com
ko-fi.com buymeacoffee.com gofundme.com zoom.us eventbrite.com surveymonkey.com typeform.com mailchimp.com
mailchi.mp list-manage.com constantcontact.com calendly.com doodle.com dropbox.com
`;

/** Large collections, newspapers, works of reference, shops: somebody's work often enough, and nobody's blog. */
const COLLECTIONS = `
youtube.com youtu.be vimeo.com flickr.com unsplash.com imgur.com giphy.com spotify.com soundcloud.com
podbean.com apple.com microsoft.com github.com gitlab.com stackoverflow.com stackexchange.com quora.com slideshare.net
scribd.com issuu.com archive.org archive.today wikipedia.org wikimedia.org wiktionary.org wikidata.org wikiquote.org
britannica.com merriam-webster.com dictionary.com etymonline.com imdb.com openlibrary.org worldcat.org
goodreads.com bookshop.org etsy.com abebooks.com barnesandnoble.com doi.org jstor.org pubmed.gov nih.gov cdc.gov
census.gov congress.gov govinfo.gov who.int un.org arxiv.org osf.io ssrn.com researchgate.net academia.edu orcid.org
semanticscholar.org sciencedirect.com springer.com wiley.com sagepub.com tandfonline.com oup.com elsevier.com
nature.com nytimes.com washingtonpost.com theguardian.com bbc.com bbc.co.uk npr.org cnn.com reuters.com apnews.com
theatlantic.com newyorker.com elpais.com lemonde.fr spiegel.de ted.com change.org legislation.gov.uk gov.uk nhs.uk
`;

/** Those with an address in every country. */
const EVERYWHERE = /^(?:[\w-]+\.)*(?:google|amazon|ebay|yahoo|bing|blogger)\.[a-z]{2,3}(?:\.[a-z]{2})?$/u;

/** Blogs live below these, each under its own name or path. */
const HOMES_OF_BLOGS = ['sites.google.com'];

const platforms = new Set(PLATFORMS.split(/\s+/u).filter(Boolean));
const collections = new Set(COLLECTIONS.split(/\s+/u).filter(Boolean));

/** Whether a host is a platform, a tool, or only forwards. */
export function isPlatform(host: string): boolean {
  return isBelow(host, platforms);
}

/** Whether a host is too big to be anybody's neighbour. */
export function isBigSite(host: string): boolean {
  if (HOMES_OF_BLOGS.includes(host)) return false;
  return isPlatform(host) || isBelow(host, collections) || EVERYWHERE.test(host);
}

/** Whether a host, or a domain it lies in, is listed. */
function isBelow(host: string, listed: ReadonlySet<string>): boolean {
  const labels = host.split('.');
  return labels.some((_, from) => listed.has(labels.slice(from).join('.')));
}
