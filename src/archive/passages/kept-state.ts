import type { Address, ArchivedEntry, HubConfig } from '../../model.ts';
import type { OwnPictures } from '../bring-pictures.ts';
import type { TextWatch } from './watch-texts.ts';

/** What a hub holds, public and private, when it is about to publish: what the verifier compares a site with. */
export interface KeptState {
  /** The hub's files as the build took them: members may have lowered by a beacon what they allow. */
  readonly config: HubConfig;
  /** The key under which words and passages are hidden. */
  readonly key: string;
  readonly watch: Pick<TextWatch, 'passagesOf' | 'bylinesOf'>;
  /** All that is kept: archive and `.kith/`. */
  readonly kept: readonly ArchivedEntry[];
  /** What the last build kept and this one does not. */
  readonly gone: readonly ArchivedEntry[];
  /** What the hub made of its members' pictures. */
  readonly pictures: OwnPictures;
  /** Whether a member took back what stood at an address. */
  readonly wasTakenBack: (address: Address) => boolean;
  /** Marks of the names of people who were taken out of the hub. */
  readonly people: readonly string[];
}
