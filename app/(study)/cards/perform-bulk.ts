import { parseTags } from "#lib/cards/parse-tags";
import { actOnEach, type EachStroke } from "#lib/commands/act-on-each";
import { tagNotes } from "#lib/commands/tag-notes";
import type { Act } from "#lib/memory/schedule/act";
import { dueWishAct } from "#lib/memory/schedule/due-wish";
import { drawOf } from "#lib/memory/schedule/fuzz";
import { presetFor } from "#lib/memory/schedule/preset-for";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { err, ok, type Result } from "#lib/result";
import { listCards, type StoredCard } from "#lib/store/card";
import { listAllCardsLike } from "#lib/store/card-list";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { Learner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import type { TagChange } from "#lib/store/note-tags";
import { type BulkTrace, type BulkWish, mostAtOnce, type Selected } from "./bulk-request.ts";
import { filterOf, listDayOf } from "./cards-query.ts";

/** What was done: how to take it back, and to which cards; of tags, to those of the notes that changed. */
export interface BulkDone {
  readonly trace: BulkTrace;
  readonly cardIds: readonly string[];
}

/** `nothing`: it was so already with all of them. `badDue`: no card can be put there. `tooMany`, `tooLong`, `reserved`: tags that cannot be taken. */
export type BulkRefusal = "nothing" | "badDue" | "gone" | "tooMany" | "tooLong" | "reserved";

type CardWish = Exclude<BulkWish, { type: "addTags" | "removeTags" }>;

/** Does what is asked to all of the cards that it changes, at one stroke. */
export async function performBulk(
  db: Db,
  learner: Learner,
  asked: { readonly selected: Selected; readonly wish: BulkWish; readonly at: Date },
): Promise<Result<BulkDone, BulkRefusal>> {
  const { selected, wish, at } = asked;
  const cards = await listSelected(db, learner, selected, at);
  if (isOfTags(wish)) return tagAll(db, learner, cards, wish);
  const strokes = await strokesOf(db, learner, { cards, wish, at });
  const cardIds = strokes.flatMap((stroke) => stroke.cardIds);
  if (cardIds.length === 0) return err("nothing");
  const done = await actOnEach(db, learner, { strokes, at });
  if (!done.ok) return err(done.error.type === "badAct" ? "badDue" : "gone");
  return ok({ trace: { groupId: done.value.groupId }, cardIds });
}

function isOfTags(wish: BulkWish): wish is Exclude<BulkWish, CardWish> {
  return wish.type === "addTags" || wish.type === "removeTags";
}

function listSelected(
  db: Db,
  learner: Learner,
  selected: Selected,
  at: Date,
): Promise<StoredCard[]> {
  if ("ids" in selected) return listCards(db, learner.id, selected.ids);
  const day = listDayOf(learner, at);
  return listAllCardsLike(db, learner.id, filterOf(selected.query), { ...day, most: mostAtOnce });
}

async function tagAll(
  db: Db,
  { id }: Learner,
  cards: readonly StoredCard[],
  wish: Exclude<BulkWish, CardWish>,
): Promise<Result<BulkDone, BulkRefusal>> {
  const tags = parseTags(wish.typed);
  if (!tags.ok) return err(tags.error.type);
  const cardIds = cards.map((card) => card.id);
  const type = wish.type === "addTags" ? "add" : "remove";
  const done = await tagNotes(db, id, { cardIds, type, tags: tags.value });
  if (!done.ok) return err(done.error.type === "tooMany" ? "tooMany" : "gone");
  const changed = new Set(done.value.map(({ noteId }) => noteId));
  if (changed.size === 0) return err("nothing");
  const touched = cards.filter(({ noteId }) => changed.has(noteId));
  return ok({ trace: { tags: together(done.value) }, cardIds: touched.map((card) => card.id) });
}

function together(changes: readonly TagChange[]) {
  const alike = groupBy(changes, ({ from, to }) => JSON.stringify([from, to]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { from, to } = first;
    return [{ from, to, noteIds: group.map(({ noteId }) => noteId) }];
  });
}

/** The changes of tags that a trace stands for. */
export function tagChangesOf({ tags }: Extract<BulkTrace, { tags: unknown }>): TagChange[] {
  return tags.flatMap(({ noteIds, from, to }) => noteIds.map((noteId) => ({ noteId, from, to })));
}

/** One stroke for all cards that get the same act. */
async function strokesOf(
  db: Db,
  learner: Learner,
  asked: { readonly cards: readonly StoredCard[]; readonly wish: CardWish; readonly at: Date },
): Promise<EachStroke[]> {
  const { wish, at } = asked;
  const today = dayOf(at, learner.calendar);
  const cards = asked.cards.filter((card) => isChanged(card, wish, today));
  if (wish.type !== "setDue") {
    const cardIds = cards.map(({ id }) => id);
    return cardIds.length === 0 ? [] : [{ cardIds, act: plainAct(wish, today) }];
  }
  const deck = await loadDeck(db, learner, at);
  const wishOf = new Map(deck.cards.map((card) => [card.id, card]));
  const byAct = new Map<string, { act: Act; cardIds: string[] }>();
  for (const card of cards) {
    const { desiredRetention } = presetFor(wishOf.get(card.id) ?? {}, deck.options.preset);
    const draw = drawOf(card.id, at.getTime(), "due");
    const act = dueWishAct(card.state, wish.wish, { today, desiredRetention, draw });
    const key = JSON.stringify(act);
    const stroke = byAct.get(key) ?? { act, cardIds: [] };
    stroke.cardIds.push(card.id);
    byAct.set(key, stroke);
  }
  return [...byAct.values()];
}

function isChanged(card: StoredCard, wish: CardWish, today: number): boolean {
  const isBuried = (card.buriedUntilDay ?? today) > today;
  switch (wish.type) {
    case "suspend":
      return !card.suspended;
    case "unsuspend":
      return card.suspended;
    case "bury":
      return !card.suspended && !isBuried;
    case "unbury":
      return isBuried;
    case "reset":
      return card.state.state !== "new";
    case "flag":
      return card.flag !== wish.flag;
    case "setDue":
      return true;
  }
}

function plainAct(
  wish: Exclude<CardWish, { type: "setDue" }>,
  today: ReturnType<typeof dayOf>,
): Act {
  switch (wish.type) {
    case "flag":
      return { type: "flag", flag: wish.flag };
    case "bury":
      return { type: "bury", untilDay: addDays(today, 1) };
    case "suspend":
    case "unsuspend":
    case "unbury":
    case "reset":
      return { type: wish.type };
  }
}
