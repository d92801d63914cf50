import { v7 as newId } from "uuid";
import type { CardKind } from "#lib/cards/card-face";
import { renderCard } from "#lib/cards/render-card";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Rating } from "#lib/memory/schedule/card-state";
import { listDeck } from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import { listGlossary } from "#lib/store/glossary";
import type { Learner } from "#lib/store/learner";
import { listOccurrences } from "#lib/store/occurrence";
import { testDatabase } from "#lib/store/test-database";
import { actOnTerms } from "./act-on-terms.ts";
import { pushReviews } from "./push-reviews.ts";
import { redoTermAct } from "./redo-term-act.ts";
import type { TermDeskState } from "./term-desk-state.ts";
import { findTermActs } from "./term-log.ts";
import { importTestText, testLearner } from "./test-text.ts";
import { undoTermAct } from "./undo-term-act.ts";

export const talkText = `The agent reads the file.
智体读取文件。
One agent wrote the tests, another agent ran them.
一个智能体写测试,另一个智体运行测试。
Each rollout is scored by the grader.
每次推演都由评分器打分。
The bot starts a rollout when inference is cheap.
当推理便宜时,机器人开始一次推演。
An inference from the data takes an hour.
从数据推断需要一个小时。`;

export const talkTerms = [
  { source: "agent", target: "智体" },
  { source: "bot", target: "机器人" },
  { source: "rollout", target: "推演" },
  { source: "grader", target: "评分器" },
  { source: "inference", target: "推理" },
];

/** A learner with a talk, and what a test does and sees at the glossary. */
export async function glossaryHouse() {
  const { db, file } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner, { content: talkText, terms: talkTerms });
  return { db, file, learner, textId, ...glossaryOf(db, learner) };
}

/** The glossary of a learner as tests use it: terms by their names. */
export function glossaryOf(db: Db, learner: Learner) {
  const termNamed = async (source: string, sense = "") => {
    const terms = await listGlossary(db, learner.id);
    return terms.find((term) => term.source === source && term.sense === sense);
  };
  const idOf = async (source: string, sense = "") => {
    const term = await termNamed(source, sense);
    if (term === undefined) throw new Error(`没有“${source}”。`);
    return term.id;
  };
  return {
    termNamed,
    idOf,
    act: (wanted: TermAct, at?: Date) =>
      acted(actOnTerms(db, learner.id, { act: wanted }, { at: at ?? actedAt })),
    undo: async () => {
      const { undo } = await findTermActs(db, learner.id);
      return acted(undoTermAct(db, learner.id, { editId: undo?.id ?? "" }));
    },
    redo: async () => {
      const { redo } = await findTermActs(db, learner.id);
      return acted(redoTermAct(db, learner.id, { editId: redo?.id ?? "" }));
    },
    /** The kinds of card that are asked of a term, with the state of each. */
    asked: (source: string, sense = "") => askedOf(db, learner, idOf(source, sense)),
    answer: async (source: string, kind: CardKind, times: Answers) =>
      answerCards(db, learner, { termId: await idOf(source), kind }, times),
  };
}

const actedAt = new Date("2026-02-01T00:00:00Z");

async function acted(done: ReturnType<typeof actOnTerms>): Promise<TermDeskState> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function askedOf(db: Db, { id }: Learner, termId: Promise<string>) {
  const wanted = (await listGlossary(db, id, { termId: await termId }))[0]?.cards ?? [];
  const own = new Set(wanted.map((card) => card.id));
  const deck = await listDeck(db, id, null);
  return deck.filter((card) => own.has(card.id)).map(({ kind, state }) => ({ kind, state }));
}

/** Days of January 2026 on which a card was answered, and how. */
export interface Answers {
  readonly days: readonly number[];
  readonly rating?: Rating;
}

/** Answers a card of a term that is asked; gives its id. */
export async function answerCards(
  db: Db,
  { id, calendar }: Learner,
  { termId, kind }: { readonly termId: string; readonly kind: CardKind },
  { days, rating = "good" }: Answers,
): Promise<string> {
  const [term] = await listGlossary(db, id, { termId });
  const card = term?.cards.find((one) => one.kind === kind);
  if (card === undefined) throw new Error("这个词没有这种卡片。");
  for (const day of days) await pushAnswer(db, { id, calendar }, card.id, day, rating);
  return card.id;
}

export async function pushAnswer(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  cardId: string,
  day: number,
  rating: Rating = "good",
): Promise<void> {
  const answeredAt = new Date(Date.UTC(2026, 0, day, 4));
  const review = { kind: "answer", id: newId(), cardId, answeredAt, calendar } as const;
  const pushed = [{ ...review, rating, durationMs: 900, typedText: null }];
  await pushReviews(db, id, pushed, { at: answeredAt });
}

/** All that a learner can see of terms and of the cards asked, with the face and the state of each. Without the ids of rows. */
export async function printGlossary(db: Db, learner: Pick<Learner, "id">): Promise<string> {
  return [await printTerms(db, learner), ...(await printDeck(db, learner.id))].join("\n");
}

/** The glossary, and where its terms stand. */
export async function printTerms(db: Db, { id }: Pick<Learner, "id">): Promise<string> {
  const terms = await listGlossary(db, id);
  const lines = terms.map(({ id: _, cards: __, createdAt: ___, merged, texts, ...term }) =>
    JSON.stringify({
      ...term,
      merged: merged.map(({ source }) => source),
      texts: texts.map(({ title }) => title),
    }),
  );
  const places: string[] = [];
  for (const { id: termId, source } of terms) {
    const found = await findTerm(db, id, termId);
    places.push(
      ...(found?.contexts ?? []).map(({ unit, places: at }) =>
        JSON.stringify([source, unit.index, at]),
      ),
    );
  }
  const shown: string[] = [];
  for (const textId of new Set(terms.flatMap(({ texts }) => texts.map((text) => text.id)))) {
    const standing = await listOccurrences(db, id, textId);
    shown.push(
      ...standing.map(({ unit, side, start, end, form }) =>
        JSON.stringify([unit, side, start, end, form]),
      ),
    );
  }
  return [...lines, ...places.sort(), ...shown].join("\n");
}

async function printDeck(db: Db, id: Learner["id"]): Promise<string[]> {
  const deck = await listDeck(db, id, null);
  const facts = new Map(
    (
      await listFacts(
        db,
        id,
        deck.map((card) => card.id),
      )
    ).map((one) => [one.cardId, one]),
  );
  return deck
    .map(({ id: cardId, kind, state }) => {
      const fact = facts.get(cardId)?.facts;
      return JSON.stringify([kind, state, fact && renderCard(kind, fact)]);
    })
    .sort();
}
