import { v7 as newId } from "uuid";
import { expect } from "vitest";
import { findDivergentCards } from "#lib/commands/find-divergent-cards";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import type { Rating } from "#lib/memory/schedule/card-state";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { listAllCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { testDatabase } from "#lib/store/test-database";
import type { CardWish } from "./card-wish.ts";
import { loadReview } from "./load-review.ts";
import { viewOf } from "./review-state.ts";
import { createReviewStore } from "./review-store.ts";

/** A learner with two texts who reviews, shuts the page and opens it again; what is kept reaches the server before the page is opened. */
export async function studyDesk() {
  const { db } = await testDatabase();
  const { calendar, ...known } = await testLearner(db);
  const learner = { ...known, calendar: { ...calendar, rolloverHour: halfADayFrom(new Date()) } };
  const { textId } = await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const clock = { aheadMs: -3_600_000 };
  const rows = async () => {
    expect(await findDivergentCards(db, learner.id)).toEqual([]);
    return listAllCards(db, learner.id);
  };
  const open = (of: string | null = null) => openReview(db, learner, { of, clock });
  return { db, learner, textId, pizzaId: pizza.textId, open, rows };
}

/** The day began half a day ago, whenever the test is run: it does not end meanwhile. Of a zone eight hours ahead of UTC. */
function halfADayFrom(now: Date): number {
  return (now.getUTCHours() + 8 + 12) % 24;
}

async function openReview(
  db: Db,
  learner: Learner,
  { of, clock }: { readonly of: string | null; readonly clock: { aheadMs: number } },
) {
  const material = await loadReview(db, learner, { textId: of, study: null });
  const unsent: CardEvent[] = [];
  const now = () => new Date(Date.now() + clock.aheadMs);
  const keep = (event: CardEvent) => unsent.push(event);
  const store = createReviewStore(material, { now, newId, keep });
  const pass = () => {
    clock.aheadMs += 7_000;
  };
  return {
    store,
    material,
    rate: (rating: Rating, typed = "") => {
      pass();
      store.show(typed);
      store.rate(rating);
    },
    act: (wish: CardWish) => {
      pass();
      store.act(wish, "");
    },
    undo: () => {
      pass();
      store.undo();
    },
    shown: () => {
      const view = viewOf(store.state());
      return view.kind === "card" ? view.card.id : view.kind;
    },
    save: async () => {
      const { results } = await pushReviews(db, learner.id, unsent.splice(0));
      expect(results.filter(({ result }) => result !== "saved")).toEqual([]);
    },
  };
}
