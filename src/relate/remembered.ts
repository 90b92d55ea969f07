import type { Quotes } from '../archive/quotes.ts';
import type { Address, Conversation, DigestRecord } from '../model.ts';

/** What the hub knows from earlier builds, beside entries. */
export interface Remembered {
  /** The conversations that have addresses. */
  readonly conversations?: readonly Conversation[];
  /** What the digests of finished weeks hold. */
  readonly digests?: readonly DigestRecord[];
  /** Whether a member took back what stood at an address. */
  readonly wasTakenBack?: (address: Address) => boolean;
  /** What is known of a quotation; nothing, where this is absent. */
  readonly verdictOf?: Quotes['verdictOf'];
}
