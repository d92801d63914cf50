import type { NoteForm } from "#lib/cards/note-edit";
import { listCards } from "#lib/store/card";
import type { TermContext } from "#lib/store/concordance";
import type { Db } from "#lib/store/database";
import { type EditableNote, findEditableNote } from "#lib/store/editable-note";
import { listFacts } from "#lib/store/facts";
import type { LearnerId } from "#lib/store/ids";
import { listContexts } from "#lib/store/term-contexts";

/** More sentences to choose from than anybody reads. */
const mostSentences = 30;

/** What of a card's note can be edited; null when there is no such card, or its pair is not in its text any more. */
export async function readNoteForm(
  db: Db,
  learnerId: LearnerId,
  cardId: string,
): Promise<NoteForm | null> {
  const [note, [card]] = await Promise.all([
    findEditableNote(db, learnerId, cardId),
    listCards(db, learnerId, [cardId]),
  ]);
  if (note === null || card === undefined) return null;
  const shared = { cardId, tags: note.tags, isLeech: card.isLeech };
  if (note.kind === "term") return { ...shared, ...(await termForm(db, learnerId, note, cardId)) };
  const { kind, textId, source, target } = note;
  return note.isLive ? { ...shared, kind, textId, source, target } : null;
}

async function termForm(
  db: Db,
  learnerId: LearnerId,
  note: Extract<EditableNote, { kind: "term" }>,
  cardId: string,
) {
  const { kind, termId, source, targetLang, translations, preferred, refused } = note;
  const [contextsOf, [facts]] = await Promise.all([
    listContexts(db, learnerId, [termId], { most: mostSentences }),
    listFacts(db, learnerId, [cardId]),
  ]);
  const { contexts = [], total = 0 } = contextsOf.get(termId) ?? {};
  const inSource = contexts.filter(({ places }) => places.some(({ side }) => side === "source"));
  const isShown = ({ text, unit }: TermContext) =>
    text.id === facts?.textId && unit.index === facts.unitIndex;
  const shown = inSource.find(isShown);
  const rest = inSource.filter((context) => context !== shown);
  return {
    ...{ kind, termId, source, targetLang, translations, preferred, refused },
    shownIn: shown?.unit.id ?? null,
    sentences: (shown === undefined ? rest : [shown, ...rest]).map(toSentence),
    sentenceCount: total,
  };
}

function toSentence({ text, unit, places }: TermContext) {
  const { id: unitId, index, source, target } = unit;
  return {
    ...{ unitId, textTitle: text.title, index },
    source: { lang: source.lang, text: source.text },
    target: { lang: target.lang, text: target.text },
    places: places.flatMap(({ side, start, end }) => (side === "source" ? [{ start, end }] : [])),
  };
}
