import kith from 'kith-hub';

/** A site of pages in Markdown, to which a hub adds its own pages. */
export default function configure(eleventyConfig) {
  eleventyConfig.addPlugin(kith, { root: 'hub', folder: 'reading' });
  return { dir: { input: 'pages', output: '_site' } };
}
