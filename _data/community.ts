/** The only data that pages see: the pipeline runs once per build. */
import type { Community } from '../src/model.ts';
import type { KithData } from '../src/plugin.ts';

export default function community({ kith }: { readonly kith: KithData }): Promise<Community> {
  return kith.community();
}
