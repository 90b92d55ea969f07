import type { ItemOf } from '../config/edit/append-item.ts';
import type { HubFileName } from '../config/edit/hub-file.ts';
import type { Settable } from '../config/edit/set-value.ts';
import type { Path } from '../config/place.ts';
import type { Address, Desk } from '../model.ts';

/** How `kith curate` does what was chosen. */
export type Doing =
  | { readonly kind: 'reshare'; readonly of: Address }
  | {
      readonly kind: 'introduce';
      readonly between: readonly [string, string];
      readonly read: readonly Address[];
      readonly followUp: string;
    }
  | { readonly kind: 'set'; readonly name: HubFileName; readonly path: Path; readonly value: Settable }
  | { readonly kind: 'decide'; readonly decision: ItemOf['decisions'] };

/** Something that a curator may choose to do, with the YAML that does it, for whoever has only a browser. */
export interface DeskAct {
  /** What is done, as one would say it: `Pass it on`. */
  readonly label: string;
  /** Where the YAML goes, in words: the file and the place in it. */
  readonly where: string;
  readonly yaml: string;
  /** Absent where somebody's yes comes first, and only a person can write it down. */
  readonly doing?: Doing;
}

/** One good deed that waits on the desk. */
export interface DeskNote {
  /** Whom or what it is about. */
  readonly about: string;
  /** One plain sentence, or two. */
  readonly why: string;
  /** The entry's own words that it is about. */
  readonly sentences?: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: Address }[];
  /** A letter to change and to send; the hub sends nothing. */
  readonly letter?: string;
  readonly acts: readonly DeskAct[];
}

/** All notes of a kind. */
export interface DeskSection {
  readonly kind: keyof Desk | 'mentions';
  readonly title: string;
  readonly notes: readonly DeskNote[];
}
