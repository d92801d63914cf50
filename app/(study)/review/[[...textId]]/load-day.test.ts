import { expect, test } from "vitest";
import { studiedToday } from "./end-of-day.ts";
import { studyDesk } from "./test-desk.ts";

test("the day's figures stay when the page is opened anew, and lose what is taken back there, 今天学过的", async () => {
  const { open, textId } = await studyDesk();
  const one = await open(textId);
  const told = (page: typeof one) => studiedToday(page.store.state(), page.material);
  one.rate("good", "酵种");
  one.rate("again");
  const before = told(one);
  expect(before).toMatchObject({ cards: 2, answers: 2, passedShare: 0.5 });
  await one.save();
  const two = await open();
  expect(told(two)).toEqual(before);
  expect(told(await open(textId))).toEqual(before);
  two.undo();
  expect(told(two)).toMatchObject({ cards: 1, answers: 1, passedShare: 1 });
  two.rate("easy");
  two.rate("good");
  expect(told(two)).toMatchObject({ cards: 3, answers: 3, passedShare: 1 });
});
