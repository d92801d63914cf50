import type { Passage } from "#lib/cards/card-face";
import type { LeechHelp, LeechSide, OtherSentence } from "#lib/cards/confusable-help";
import { toMarks } from "#lib/cards/mark-places";
import type { CardFacts, SideFacts } from "#lib/cards/render-card";
import { foldTermKey } from "#lib/language/text/fold";
import { explainState } from "#lib/memory/sync/explain-due";
import { dayOf } from "#lib/memory/time/learner-day";
import { listCards, type StoredCard } from "#lib/store/card";
import { listTypedWrongly } from "#lib/store/confusable";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { findLeechTwins } from "./find-leech-twins.ts";
import { readNoteForm } from "./read-note-form.ts";

const mostTyped = 5;
const mostSentences = 3;
const mostTranslations = 3;

/** Null when there is no such card, or nothing left to show of it. */
export async function loadLeechHelp(
  db: Db,
  learner: Learner,
  cardId: string,
  at: Date,
): Promise<LeechHelp | null> {
  const [[card], [shown], typedBefore, preset] = await Promise.all([
    listCards(db, learner.id, [cardId]),
    listFacts(db, learner.id, [cardId]),
    listTypedWrongly(db, learner.id, cardId),
    getPreset(db, learner.id),
  ]);
  if (card === undefined || shown === undefined) return null;
  const toSide = sideOf({ at, calendar: learner.calendar, preset });
  const { facts } = shown;
  const typed = withoutOwn(typedBefore, facts);
  const wanted = { card, facts, typed };
  const twins = await findLeechTwins(db, learner.id, wanted);
  const sentences = twins.length > 0 ? [] : await otherSentences(db, learner, cardId);
  return {
    own: toSide(card, facts),
    typed: typed.slice(0, mostTyped),
    twins: twins.map(({ card: of, facts: its, why }) => ({ ...toSide(of, its), why })),
    sentences,
  };
}

async function otherSentences(db: Db, { id }: Learner, cardId: string): Promise<OtherSentence[]> {
  const form = await readNoteForm(db, id, cardId);
  if (form?.kind !== "term") return [];
  return form.sentences
    .filter(({ unitId }) => unitId !== form.shownIn)
    .slice(0, mostSentences)
    .map(({ unitId, index, textTitle, source, target, places }) => ({
      ...{ unitId, index, textTitle },
      source: toPassage({ ...source, places }),
      target: toPassage({ ...target, places: [] }),
    }));
}

/** Rated Again although it was right: a slip of the finger, or of the learner's mind. */
function withoutOwn(typed: readonly string[], facts: CardFacts): string[] {
  const own =
    facts.kind === "term"
      ? [facts.source, ...facts.targets]
      : [facts.source.text, facts.target.text];
  const keys = new Set(own.map(foldTermKey));
  return typed.filter((text) => !keys.has(foldTermKey(text)));
}

function sideOf(context: Parameters<typeof explainState>[1]) {
  const today = dayOf(context.at, context.calendar);
  return (card: StoredCard, facts: CardFacts): LeechSide => {
    const sides = facts.kind === "term" ? facts.context : facts;
    const { suspended, buriedUntilDay } = card;
    return {
      cardId: card.id,
      term:
        facts.kind === "unit"
          ? null
          : {
              ...{ source: facts.source, sourceLang: facts.sourceLang },
              translations: facts.targets.slice(0, mostTranslations),
              targetLang: facts.targetLang,
            },
      context: sides && { source: toPassage(sides.source), target: toPassage(sides.target) },
      recall: explainState(card, context).wait?.recallNow ?? null,
      isAway: suspended || (buriedUntilDay ?? today) > today,
    };
  };
}

function toPassage({ text, lang, speaker, places }: SideFacts): Passage {
  const marks = places.map(({ start, end }) => ({ start, end, role: "term" }) as const);
  return {
    ...{ lang, text, marks: toMarks(text, marks) },
    ...(speaker === undefined ? {} : { speaker }),
  };
}
