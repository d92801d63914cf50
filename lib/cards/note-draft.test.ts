import { describe, expect, test } from "vitest";
import { beginDraft, toNoteEdit } from "./note-draft.ts";
import type { NoteForm } from "./note-edit.ts";

const term: NoteForm = {
  ...{ cardId: "card", kind: "term", termId: "term", tags: ["演讲"], isLeech: false },
  source: { lang: "en", text: "agent" },
  ...{ targetLang: "zh", translations: ["智能体", "代理"], preferred: "智能体", refused: ["特工"] },
  ...{ shownIn: "first", sentences: [], sentenceCount: 2 },
};
const unit: NoteForm = {
  ...{ cardId: "card", kind: "unit", textId: "text", tags: [], isLeech: false },
  source: { lang: "en", text: "Hello." },
  target: { lang: "zh", text: "你好。" },
};

describe("what was changed of a note", () => {
  test("untouched it is nothing, tags in another spelling of spaces too", () => {
    expect(toNoteEdit(term, beginDraft(term))).toEqual({ ok: true, value: null });
    expect(toNoteEdit(unit, beginDraft(unit))).toEqual({ ok: true, value: null });
    expect(toNoteEdit(term, { ...beginDraft(term), tags: " 演讲， " })).toEqual({
      ok: true,
      value: null,
    });
  });

  test("a term’s translations are put on, taken off and preferred, also the one still being typed", () => {
    const draft = {
      ...beginDraft(term),
      ...{ translations: ["智能体", "特工"], added: " 智体 ", preferred: "特工" },
      ...{ shownIn: "second", tags: "演讲 难" },
    };
    expect(toNoteEdit(term, draft)).toEqual({
      ok: true,
      value: {
        cardId: "card",
        fields: {
          ...{ kind: "term", source: null, add: ["特工", "智体"], refuse: ["代理"] },
          ...{ prefer: "特工", contextUnitId: "second" },
        },
        tags: { from: ["演讲"], to: ["演讲", "难"] },
      },
    });
  });

  test("one that was preferred and then taken off is not preferred", () => {
    const draft = { ...beginDraft(term), translations: ["代理"], preferred: "智能体" };
    expect(toNoteEdit(term, draft)).toMatchObject({
      value: { fields: { refuse: ["智能体"], prefer: null } },
    });
  });

  test("a pair’s side is named with what it read before", () => {
    expect(toNoteEdit(unit, { ...beginDraft(unit), target: "您好。" })).toMatchObject({
      value: { fields: { source: null, target: { from: "你好。", to: "您好。" } }, tags: null },
    });
  });

  test.each([
    [{ source: " \n" }, { type: "empty", field: "source" }],
    [{ target: "　" }, { type: "empty", field: "target" }],
    [{ tags: "难 leech" }, { type: "reserved", tag: "leech", field: "tags" }],
  ])("%j is refused at its field", (change, error) => {
    expect(toNoteEdit(unit, { ...beginDraft(unit), ...change })).toEqual({ ok: false, error });
  });
});
