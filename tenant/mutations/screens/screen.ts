import type { Edition } from '../../editions.ts';
import type { Host } from '../../hosts.ts';

/** What the tenant must know of a screen to lay a mutation over it. */
export interface Screen {
  readonly host: Host;
  /** The editions that have it; every one, if left out. */
  readonly editions?: readonly Edition[];
  /** CSS of an element that is in the page exactly while the screen is showing, whatever its words. */
  readonly shows: string;
  /** What stands in the markup of the document that opens with this screen; none where a script brings it into another. */
  readonly document?: readonly string[];
  /** The exchange that brings it into a document, as `METHOD path`. */
  readonly exchange?: string;
  /** CSS of the control that goes past it without an answer: such a screen can be left out. */
  readonly passedBy?: string;
  /** The screens that it can be asked after instead. */
  readonly movesAfter?: readonly string[];
}
