import { expect, test } from "vitest";
import { type DraftFile, typedFile } from "./draft-file.ts";
import {
  addFiles,
  changeCurrent,
  currentOf,
  emptyQueue,
  isFinished,
  joinText,
  openText,
  partnerOf,
  removeFile,
  reopen,
  type SavedText,
  separateFiles,
  settleCurrent,
  type TextQueue,
} from "./text-queue.ts";

const english = file("talk.en.txt", "The dough rises slowly.\nKeep it warm and wait.");
const chinese = file("talk.zh.txt", "面团慢慢发起来。\n保持温暖，耐心等待。");
const both = (name: string) =>
  file(name, "The dough rises slowly.\n面团慢慢发起来。\nKeep it warm.\n保持温暖。");

test("two files with a language each are one text, and it takes the place of the blank one", () => {
  const queue = addFiles(emptyQueue, [english, chinese]);
  expect(namesOf(queue)).toEqual([["talk.en.txt", "talk.zh.txt"]]);
  expect(currentOf(queue).files).toHaveLength(2);
});

test("the translation that is dropped later joins its original", () => {
  const queue = addFiles(addFiles(emptyQueue, [english]), [chinese]);
  expect(namesOf(queue)).toEqual([["talk.en.txt", "talk.zh.txt"]]);
});

test("a text that was pasted is kept when a file of another text comes", () => {
  const pasted = changeCurrent(emptyQueue, (text) => ({
    ...text,
    files: [typedFile(both("").text)],
  }));
  const queue = addFiles(pasted, [both("b.txt")]);
  expect(namesOf(queue)).toEqual([[null], ["b.txt"]]);
  expect(currentOf(queue).files[0]?.name).toBe("b.txt");
});

test("three texts are worked one after the other, and one that was skipped can be taken up again", () => {
  let queue = addFiles(emptyQueue, [both("a.txt"), both("b.txt"), both("c.txt")]);
  const [a, b] = queue.texts;
  queue = settleCurrent(queue, saved("a"));
  expect(currentOf(queue).files[0]?.name).toBe("b.txt");
  queue = settleCurrent(queue, "skipped");
  expect(currentOf(queue).files[0]?.name).toBe("c.txt");
  expect(isFinished(queue)).toBe(false);
  queue = settleCurrent(queue, saved("c"));
  expect(isFinished(queue)).toBe(true);
  expect(isFinished(openText(queue, b?.id ?? 0))).toBe(false);
  const again = reopen(queue, a?.id ?? 0, saved("a"));
  expect(currentOf(again)).toMatchObject({ outcome: "open", takenBack: { textId: "a" } });
});

test("the files of one text are separated and joined again", () => {
  const two = separateFiles(addFiles(emptyQueue, [english, chinese]));
  expect(namesOf(two)).toEqual([["talk.en.txt"], ["talk.zh.txt"]]);
  const one = joinText(two, partnerOf(two)?.id ?? 0);
  expect(namesOf(one)).toEqual([["talk.en.txt", "talk.zh.txt"]]);
  expect(partnerOf(one)).toBeNull();
});

test("a text goes with its last file, and a blank one stays", () => {
  const two = addFiles(emptyQueue, [both("a.txt"), both("b.txt")]);
  const one = removeFile(two, 0);
  expect(namesOf(one)).toEqual([["b.txt"]]);
  const none = removeFile(one, 0);
  expect(namesOf(none)).toEqual([[null]]);
  expect(currentOf(none).files[0]?.text).toBe("");
});

function namesOf(queue: TextQueue): (string | null)[][] {
  return queue.texts.map(({ files }) => files.map(({ name }) => name));
}

function file(name: string, text: string): DraftFile {
  return { ...typedFile(text), name };
}

function saved(textId: string): SavedText {
  return {
    ...{ status: "imported", textId, title: "面包", units: 2, terms: 1, cards: 4, warnings: [] },
  };
}
