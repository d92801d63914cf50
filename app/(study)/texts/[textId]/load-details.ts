import type { CardKind } from "#lib/cards/card-face";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { listCardsOfUnit } from "#lib/store/reader";
import { listContexts } from "#lib/store/term-contexts";
import { findText } from "#lib/store/text";
import type { ConcordanceLine } from "#ui/concordance";
import { type TermSheetData, toTermSheet } from "#ui/to-term-sheet";

/** Units of a term that the drawer shows at most. */
const mostLines = 60;

/** A term of the text, opened. `total` counts the units that have it, of which `lines` are the first: those of this text before those of others. */
export interface TermDetails {
  readonly term: TermSheetData;
  readonly lines: readonly ConcordanceLine[];
  readonly elsewhere: readonly ConcordanceLine[];
  readonly total: number;
}

export async function loadTermDetails(
  db: Db,
  { id, calendar }: Learner,
  { textId, termId, at }: { readonly textId: string; readonly termId: string; readonly at: Date },
): Promise<TermDetails | null> {
  const [[term], { weights }, here, all] = await Promise.all([
    listGlossary(db, id, { termId }),
    getPreset(db, id),
    listContexts(db, id, [termId], { textId, most: mostLines }),
    listContexts(db, id, [termId], { most: mostLines }),
  ]);
  if (term === undefined) return null;
  const contexts = [...(here.get(termId)?.contexts ?? [])];
  const others = (all.get(termId)?.contexts ?? []).filter(({ text }) => text.id !== textId);
  return {
    term: toTermSheet(term, { at, calendar, weights }),
    lines: contexts.map((context) => toLine(context, `#unit-${context.unit.index}`)),
    elsewhere: others.map((context) => ({
      ...toLine(context, `/texts/${context.text.id}#unit-${context.unit.index}`),
      textTitle: context.text.title,
    })),
    total: all.get(termId)?.total ?? 0,
  };
}

type Context = NonNullable<
  ReturnType<Awaited<ReturnType<typeof listContexts>>["get"]>
>["contexts"][number];

function toLine({ unit, places }: Context, href: string): ConcordanceLine {
  return {
    ...{ unitId: unit.id, index: unit.index, href },
    source: { text: unit.source.text, lang: unit.source.lang },
    target: { text: unit.target.text, lang: unit.target.lang },
    places: places.map(({ side, start, end }) => ({ side, start, end })),
  };
}

/** The cards that ask a pair as a whole; `asks`: its text makes such cards. */
export interface PairCards {
  readonly asks: boolean;
  readonly cards: readonly { readonly id: string; readonly kind: CardKind }[];
}

const pairKinds: readonly CardKind[] = ["translation", "translationReversed", "listening"];

export async function loadPairCards(
  db: Db,
  learnerId: Learner["id"],
  place: { readonly textId: string; readonly unitId: string },
): Promise<PairCards | null> {
  const text = await findText(db, learnerId, place.textId);
  if (text === null) return null;
  return {
    asks: text.cardKinds.some((kind) => pairKinds.includes(kind)),
    cards: await listCardsOfUnit(db, learnerId, place),
  };
}
