/** Eleventy's configuration: the hub is one plugin. Run it with `--config=.eleventy.ts`, or use `kith build`. */
import type { UserConfig } from '@11ty/eleventy';
import kith from './src/plugin.ts';

export default function configure(config: UserConfig): object {
  config.addPlugin(kith);
  config.setTemplateFormats(['11ty.js']);
  // A sibling `x.ts` of a template `x.11ty.ts` would else leak into it as data.
  config.setDataFileSuffixes(['.11tydata']);
  return { dir: { output: '_site' } };
}
