/** Eleventy's configuration: the hub is one plugin. Run it with `--config=.eleventy.ts`, or use `kith build`. */
import type { UserConfig } from '@11ty/eleventy';
import kith from './src/plugin.ts';

export default function configure(config: UserConfig): object {
  config.addPlugin(kith);
  config.setTemplateFormats(['11ty.js']);
  return { dir: { output: '_site' } };
}
