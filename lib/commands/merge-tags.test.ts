import { expect, test } from "vitest";
import { listTagsOfCards } from "#lib/store/note-tags";
import { tagNotes } from "./tag-notes.ts";
import { glossaryHouse } from "./test-glossary.ts";

/** Two terms with tags of their own and one in common, and a third. */
async function house() {
  const glossary = await glossaryHouse();
  const { db, learner, act, idOf, termNamed } = glossary;
  const cardIdsOf = async (name: string) =>
    (await termNamed(name))?.cards.map(({ id }) => id) ?? [];
  const cardIds = {
    agent: await cardIdsOf("agent"),
    bot: await cardIdsOf("bot"),
    grader: await cardIdsOf("grader"),
  };
  const put = async (name: keyof typeof cardIds, type: "add" | "remove", ...tags: string[]) =>
    tagNotes(db, learner.id, { cardIds: cardIds[name], type, tags });
  const tagsOf = async (name: keyof typeof cardIds) => {
    const notes = await listTagsOfCards(db, learner.id, cardIds[name]);
    return [...new Set(notes.flatMap(({ tags }) => tags))];
  };
  await put("agent", "add", "主角", "人");
  await put("bot", "add", "Bots", "人");
  await put("grader", "add", "评分");
  const [termId, otherId, thirdId] = [await idOf("agent"), await idOf("bot"), await idOf("grader")];
  const merge = (...otherIds: string[]) => act({ type: "merge", termId, otherIds });
  const letOut = (id: string) => act({ type: "unmerge", termId, otherId: id });
  return { ...glossary, put, tagsOf, merge, letOut, otherId, thirdId };
}

const own = ["主角", "人"];

test("a term into which others are merged has the tags of all, 标签合在一起", async () => {
  const { merge, tagsOf, otherId, thirdId } = await house();
  await merge(otherId, thirdId);
  expect(await tagsOf("agent")).toEqual([...own, "Bots", "评分"]);
});

test("undone, each has the tags it had; done again, all", async () => {
  const { merge, undo, redo, tagsOf, otherId } = await house();
  await merge(otherId);
  await undo();
  expect([await tagsOf("agent"), await tagsOf("bot")]).toEqual([own, ["Bots", "人"]]);
  await redo();
  expect(await tagsOf("agent")).toEqual([...own, "Bots"]);
});

test("let out, a term takes its tags along, but not those that another brought too or that were there", async () => {
  const { merge, letOut, undo, put, tagsOf, otherId, thirdId } = await house();
  await put("grader", "add", "bots");
  await merge(otherId, thirdId);
  await letOut(thirdId);
  expect(await tagsOf("agent")).toEqual([...own, "Bots"]);
  expect(await tagsOf("grader")).toEqual(["评分", "bots"]);
  await undo();
  expect(await tagsOf("agent")).toEqual([...own, "Bots", "评分"]);
  await letOut(otherId);
  await letOut(thirdId);
  expect([await tagsOf("agent"), await tagsOf("bot")]).toEqual([own, ["Bots", "人"]]);
});

test("a tag put on or taken off meanwhile stays so, 中途改过的不动", async () => {
  const { merge, letOut, undo, put, tagsOf, otherId } = await house();
  await merge(otherId);
  await put("agent", "add", "后来");
  await put("agent", "remove", "主角");
  await letOut(otherId);
  expect(await tagsOf("agent")).toEqual(["人", "后来"]);
  await undo();
  expect(await tagsOf("agent")).toEqual(["人", "Bots", "后来"]);
  await undo();
  expect(await tagsOf("agent")).toEqual(["人", "后来"]);
});
