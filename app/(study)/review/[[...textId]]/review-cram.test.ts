import { expect, test } from "vitest";
import { usualChoice } from "#lib/memory/schedule/custom-study-choice";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { type CardEvent, foldCard } from "#lib/memory/sync/fold-card";
import { sessionCounts } from "#lib/memory/sync/session";
import { nameLast, viewOf } from "./review-state.ts";
import { createReviewStore } from "./review-store.ts";
import { known } from "./test-sitting.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const start = new Date("2026-11-23T02:00:00Z");

/** A cram with a clock that stands until it is moved. */
function sitCram(ids: readonly string[], reschedules = false) {
  const kept: CardEvent[] = [];
  const clock = { ms: start.getTime(), ids: 0 };
  const main = ids.map((id) => known(id, 0));
  const queue = {
    ...{ learning: [], main, counts: { new: 0, learning: 0, review: main.length } },
    dayEndsAt: new Date("2026-11-23T20:00:00Z"),
  };
  const store = createReviewStore(
    {
      ...{ queue, calendar, preset: defaultPreset, builtAt: start },
      load: { countByDay: {}, siblingDays: {} },
      study: { choice: { ...usualChoice("cram"), reschedules }, since: start },
    },
    {
      now: () => new Date(clock.ms),
      newId: () => {
        clock.ids += 1;
        return `id ${clock.ids}`;
      },
      keep: (event) => kept.push(event),
    },
  );
  const shownId = () => {
    const view = viewOf(store.state());
    return view.kind === "card" ? view.card.id : view.kind;
  };
  const answer = (rating: "again" | "hard" | "good" | "easy", typed = "") => {
    store.show(typed);
    clock.ms += 2_000;
    store.rate(rating);
  };
  return { store, kept, shownId, answer };
}

test("in a cram nothing is kept but that it was crammed, and no card's schedule changes", () => {
  const { store, kept, shownId, answer } = sitCram(["甲", "乙"]);
  answer("hard");
  answer("good");
  expect(shownId()).toBe("甲");
  answer("easy");
  expect(shownId()).toBe("done");
  expect(kept.map((event) => event.kind === "act" && event.act)).toEqual([
    { type: "cram", rating: "hard", durationMs: 2000 },
    { type: "cram", rating: "good", durationMs: 2000 },
    { type: "cram", rating: "easy", durationMs: 2000 },
  ]);
  expect(foldCard(kept, defaultPreset.weights).state).toEqual({ state: "new" });
  expect(store.state().session.cards.甲?.state).toEqual(known("甲", 0).state);
});

test("undo takes a crammed answer back by its rating, with what was typed, also from the end", () => {
  const { store, kept, shownId, answer } = sitCram(["甲"]);
  answer("good", "sample eficiency");
  expect(shownId()).toBe("done");
  store.undo();
  expect(shownId()).toBe("甲");
  expect(store.state().draft).toBe("sample eficiency");
  expect(kept.at(-1)).toMatchObject({ kind: "retraction", targetId: kept[0]?.id });
  expect(sessionCounts(store.state().session).review).toBe(1);
  expect(nameLast(store.state().session)).toBeNull();
});

test("a key held down answers one card, and a card not yet shown is not answered", () => {
  const { store, kept, answer } = sitCram(["甲", "乙"]);
  store.rate("good");
  expect(kept).toEqual([]);
  answer("good");
  store.rate("good");
  expect(kept).toHaveLength(1);
});

test("a custom study that changes the schedule keeps ordinary answers", () => {
  const { kept, answer } = sitCram(["甲"], true);
  answer("good");
  expect(kept.map(({ kind }) => kind)).toEqual(["answer"]);
});
