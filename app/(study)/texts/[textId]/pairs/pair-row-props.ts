import type { FileLines } from "#lib/language/parse/text-file";
import type { Lang } from "#lib/language/text/unit";
import type { DeskRow } from "./desk-row.ts";
import type { Commands } from "./use-commands.ts";
import type { Place } from "./use-place.ts";

/** What a row and its parts are shown from; the rows before and after it in the text, not in the list. */
export interface PairRowProps {
  readonly textId: string;
  readonly files: readonly FileLines[];
  readonly langs: { readonly source: Lang; readonly target: Lang };
  readonly row: DeskRow;
  readonly above: DeskRow | null;
  readonly below: DeskRow | null;
  readonly isContext: boolean;
  readonly isDoubtful: boolean;
  readonly place: Place | null;
  readonly commands: Commands;
  readonly onPlace: (place: Place) => void;
}
