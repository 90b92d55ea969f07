import { absolute, href, paths, publicationHome } from '../addresses.ts';
import type { Hub, Reshare } from '../model.ts';
import { authorLink } from './byline.ts';
import { citeOriginal } from './citation.ts';
import { citations } from './citations.ts';
import { hubLanguage, languageOf, ownLanguage } from './language.ts';
import { licenseName } from './license.ts';
import { html, type Markup } from './markup.ts';
import { pointedTo } from './pointers.ts';
import { stringsOf } from './strings/strings.ts';
import { authorData, schemaBlock } from './structured-data.ts';
import { time } from './time.ts';

/**
 * A reshare as microformats2: the author sits inside the quotation's own `h-cite`, the curator outside it,
 * so that no reader of the markup can take the hub for the author.
 */
export function reshareArticle(hub: Hub, reshare: Reshare, heading: 'h1' | 'h2' | 'h3' = 'h2'): Markup {
  const { original } = reshare;
  const words = stringsOf(hub);
  const foreign = languageOf(hub, original.language);
  const author = authorLink(original.author, publicationHome(original));
  const page = href(hub, paths.reshare(reshare.slug));
  return html`<article class="reshare h-entry">
<blockquote class="u-quotation-of h-cite" cite="${original.url}"${foreign}>
<${heading} class="reshare-title"><a class="p-name u-url" rel="bookmark" href="${original.url}"><bdi>${original.title}</bdi></a></${heading}>
<p class="byline"${ownLanguage(hub)}>${
    original.publication === original.author.name
      ? words.entry.by(author)
      : words.entry.byIn(author, html`<cite class="p-publication"><bdi>${original.publication}</bdi></cite>`)
  }${original.published && html`, ${time(hub, original.published)}`}</p>
${reshare.quote && html`<p class="quote p-content">${reshare.quote}</p>`}
${
  original.license &&
  html`<p class="license"${ownLanguage(hub)}><a class="u-license" rel="license" href="${original.license}">${licenseName(hub, original.license)}</a></p>`
}
</blockquote>
<div class="curator">
<div class="why p-summary"${hubLanguage(hub)}><p>${reshare.why}</p>${reshare.give && html`<p class="give">${reshare.give}</p>`}</div>
<p class="reshared-by">${words.reshare.passedOnBy(
    html`<a class="p-author h-card" href="${reshare.by.url ?? absolute(hub, paths.about)}"><bdi>${reshare.by.name}</bdi></a>`,
    pointedTo(hub, reshare),
    html`<a class="u-url" href="${page}">${time(hub, reshare.on)}</a>`,
  )}</p>
</div>
${heading !== 'h3' && citations(hub, [citeOriginal(hub, original)])}
</article>`;
}

/** The reshare as structured data: the hub's act, and the original as what it shares and is based on. */
export function reshareData(hub: Hub, reshare: Reshare): Markup {
  const { original, by } = reshare;
  const page = absolute(hub, paths.reshare(reshare.slug));
  // Where the hub lists no curators it passes things on in its own name.
  const curator = by.name === hub.name ? 'Organization' : 'Person';
  return schemaBlock('SocialMediaPosting', {
    '@id': page,
    url: page,
    datePublished: reshare.on,
    author: { '@type': curator, name: by.name, url: by.url ?? absolute(hub, paths.about) },
    headline: stringsOf(hub).reshare.titled(original.title),
    text: reshare.why,
    inLanguage: hub.language,
    isBasedOn: original.url,
    sharedContent: {
      '@type': 'BlogPosting',
      url: original.url,
      headline: original.title,
      author: authorData(original.author, original.member),
      datePublished: original.published,
      inLanguage: original.language,
      license: original.license,
      isPartOf: { '@type': 'Blog', name: original.publication, url: publicationHome(original) },
    },
  });
}
