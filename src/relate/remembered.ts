import type { Quotes } from '../archive/quotes.ts';
import type { Address, ArchivedEntry, Conversation, DigestRecord, ReshareListing } from '../model.ts';

/** What the hub knows from earlier builds, beside entries. */
export interface Remembered {
  /** The conversations that have addresses. */
  readonly conversations?: readonly Conversation[];
  /** What the digests of finished weeks hold. */
  readonly digests?: readonly DigestRecord[];
  /** Keys of entries that their authors took back in this build: nothing remembers them any more. */
  readonly retracted?: ReadonlySet<string>;
  /** What readers must not see: it takes its copies along, and no reshare of it is shown. */
  readonly withheld?: readonly ArchivedEntry[];
  /** Whether a member took back what stood at an address. */
  readonly wasTakenBack?: (address: Address) => boolean;
  /** Whether a reader may be sent to an address that a curator wrote down; to public ones, where this is absent. */
  readonly isReachable?: (address: Address) => boolean;
  /** Whether what a curator passes on was taken out of the hub for good. */
  readonly isTakenOut?: (listing: ReshareListing) => boolean;
  /** What is known of a quotation; nothing, where this is absent. */
  readonly verdictOf?: Quotes['verdictOf'];
}
