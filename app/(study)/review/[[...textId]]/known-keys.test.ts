import { expect, test } from "vitest";
import { byText, keyFor, keyName, keysToAsk, wantedKey } from "./known-keys.ts";
import { card, preparedFor, sit, translation } from "./test-sitting.ts";

test("translations want the key of their unit, each way its own; single words want none", () => {
  const { unitId, textId } = { unitId: "unit 一", textId: "课文" };
  expect(wantedKey(translation("一", 0))).toEqual({ textId, unitId, direction: "toTarget" });
  const back = translation("一", 0);
  const face = { ...back.face, kind: "translationReversed" } as const;
  expect(wantedKey({ ...back, face })).toEqual({ textId, unitId, direction: "toSource" });
  expect(wantedKey(card("词", 0))).toBeNull();
});

test("a key of another wording is not the card's", () => {
  const one = translation("一", 0);
  const prepared = preparedFor(one);
  const name = keyName(prepared);
  expect(keyFor(one, { [name]: prepared })).toBe(prepared);
  expect(keyFor(one, { [name]: { ...prepared, prompt: "Feed it twice." } })).toBeUndefined();
  expect(keyFor(one, {})).toBeUndefined();
  expect(keyFor(one, { [name]: null })).toBeNull();
});

test("the keys of the next cards are asked for first, a few at a time, and none while those are here", () => {
  const cards = Array.from({ length: 40 }, (_, at) => translation(`句${at}`, at));
  const { store } = sit([card("词", -1), ...cards]);
  const { session } = store.state();
  const first = keysToAsk(session, {}, 10);
  expect(first.map(({ unitId }) => unitId)).toEqual(
    cards.slice(0, 10).map(({ id }) => `unit ${id}`),
  );
  const known = (count: number) =>
    Object.fromEntries(
      cards.slice(0, count).map((one) => [keyName(preparedFor(one)), preparedFor(one)]),
    );
  expect(keysToAsk(session, known(14), 10)[0]).toMatchObject({ unitId: "unit 句14" });
  expect(keysToAsk(session, known(15), 10)).toEqual([]);
});

test("what is asked for is asked text by text", () => {
  const direction = "toTarget" as const;
  const of = (textId: string, unitId: string) => ({ textId, unitId, direction });
  expect(byText([of("甲", "1"), of("乙", "2"), of("甲", "3")])).toEqual([
    { textId: "甲", direction, unitIds: ["1", "3"] },
    { textId: "乙", direction, unitIds: ["2"] },
  ]);
});
