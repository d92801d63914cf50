import { expect, test } from "vitest";
import { seatAhead, seatNow } from "./card-seats.ts";
import { sit } from "./test-sitting.ts";

test("the card laid out ahead is the one that comes, in the same seat, 提前排好", () => {
  const { store } = sit(["a", "b", "c"]);
  for (const rating of ["easy", "good", "again"] as const) {
    const ahead = seatAhead(store.state());
    store.show("");
    expect(seatAhead(store.state())?.key).toBe(ahead?.key);
    store.rate(rating);
    if (rating === "easy") expect(seatNow(store.state())).toEqual(ahead);
    else expect(seatNow(store.state())?.key).toBe(ahead?.key);
  }
});

test("showing the answer moves nothing to another seat", () => {
  const { store } = sit(["a", "b"]);
  const before = seatNow(store.state());
  store.show("");
  expect(seatNow(store.state())?.key).toBe(before?.key);
});

test("the same card again has a seat of its own: its field is empty", () => {
  const { store, shownId } = sit(["独"]);
  const first = seatNow(store.state());
  store.show("sample");
  store.rate("again");
  expect(shownId()).toBe("独");
  expect(seatNow(store.state())?.key).not.toBe(first?.key);
});

test("an answer taken back stands in a new field, also where its card was laid out ahead", () => {
  const { store, shownId } = sit(["a", "b"]);
  store.show("样本");
  store.rate("again");
  const ahead = seatAhead(store.state());
  expect(ahead?.card.id).toBe("a");
  store.undo();
  expect(shownId()).toBe("a");
  expect(store.state().draft).toBe("样本");
  expect(seatNow(store.state())?.key).not.toBe(ahead?.key);
});

test("after the last card no seat is laid out", () => {
  const { store } = sit(["a"]);
  expect(seatAhead(store.state())).toBeNull();
  store.show("");
  store.rate("easy");
  expect(seatNow(store.state())).toBeNull();
});
