import { describe, expect, test } from "vitest";
import type { Tier } from "#lib/language/terms/term";
import { applyTermAct } from "./apply-term-act.ts";
import type { TermAct } from "./term-act.ts";
import type { TermDesk } from "./term-desk.ts";
import { desk, noon, ruled, term } from "./test-terms.ts";

const agent = term("1", "agent");
const agents = term("2", "AI agent", { key: "ai agent" });
const found = { 1: ["智体", "agent"], 2: ["智能体"] };

/** What became of the terms: by id, what is asked for. Throws when the act is refused. */
function resultOf(on: TermDesk, act: TermAct) {
  const done = applyTermAct(on, act);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return new Map(done.value.after.map((one) => [one.id, one]));
}

/** What is said of the translations of a term. */
function said(on: TermDesk, act: TermAct, id: string) {
  const { translations = [] } = resultOf(on, act).get(id) ?? {};
  return Object.fromEntries(translations.map(({ text, ruling }) => [text, ruling]));
}

describe("saying what a term is", () => {
  test("accepted, rejected and undecided again, many at once, each only where it changes", () => {
    const on = desk([agent, { ...agents, status: "accepted" }]);
    const accepted = applyTermAct(on, { type: "accept", termIds: ["2", "1", "1"] });
    expect(accepted).toMatchObject({
      value: { before: [agent], after: [{ ...agent, status: "accepted", ruledAt: noon }] },
    });
    expect(resultOf(on, { type: "propose", termIds: ["2"] }).get("2")).toMatchObject({
      status: "proposed",
      ruledAt: null,
    });
    expect(resultOf(on, { type: "reject", termIds: ["1", "2"] }).size).toBe(2);
  });
});

describe("merging", () => {
  test("the others go into the kept term, with what was said of their translations", () => {
    const kept = { ...agent, translations: ruled({ 智体: "preferred", 特工: "rejected" }) };
    const other = {
      ...agents,
      translations: ruled({ 智能体: "preferred", 特工: "accepted", 代理: "rejected" }),
    };
    const act = { type: "merge", termId: "1", otherIds: ["2"] } as const;
    expect(said(desk([kept, other]), act, "1")).toEqual({
      ...{ 智体: "preferred", 智能体: "accepted", 特工: "accepted", 代理: "rejected" },
    });
    expect(resultOf(desk([kept, other]), act).get("2")).toMatchObject({
      ...{ status: "merged", mergedIntoId: "1", key: "ai agent", translations: [] },
    });
  });

  test.each([
    ["accepted", "proposed", "accepted"],
    ["proposed", "accepted", "accepted"],
    ["rejected", "accepted", "accepted"],
    ["rejected", "proposed", "proposed"],
    ["rejected", "rejected", "rejected"],
  ] as const)("a term that is %s takes one that is %s: it is %s", (kept, other, status) => {
    const on = desk([
      { ...agent, status: kept },
      { ...agents, status: other },
    ]);
    const act = { type: "merge", termId: "1", otherIds: ["2"] } as const;
    expect(resultOf(on, act).get("1")?.status).toBe(status);
  });

  test("a term that is doubted in a text is accepted when one goes into it that is asked there, 免得卡片不见了", () => {
    const act = { type: "merge", termId: "1", otherIds: ["2"] } as const;
    const inTalk = (one: Tier, other: Tier) =>
      desk([agent, agents], {}, { tiers: { 1: { talk: one }, 2: { talk: other } } });
    expect(resultOf(inTalk("doubtful", "useful"), act).get("1")).toMatchObject({
      ...{ status: "accepted", ruledAt: noon },
    });
    expect(resultOf(inTalk("doubtful", "doubtful"), act).get("1")?.status).toBe("proposed");
    expect(resultOf(inTalk("useful", "core"), act).get("1")?.status).toBe("proposed");
    const rejected = { ...agents, status: "rejected" } as const;
    const tiers = { 1: { talk: "doubtful" }, 2: { talk: "core" } } as const;
    expect(resultOf(desk([agent, rejected], {}, { tiers }), act).get("1")?.status).toBe("proposed");
  });

  test("let out again, a term is as it was before; what the kept one had of it alone goes too", () => {
    const kept = { ...agent, translations: ruled({ 智体: "preferred" }) };
    const other = {
      ...agents,
      status: "accepted",
      translations: ruled({ 代理: "preferred" }),
    } as const;
    const act = { type: "merge", termId: "1", otherIds: ["2"] } as const;
    const merged = [...resultOf(desk([kept, other]), act).values()];
    const on = desk(merged, {}, { earlier: [kept, other] });
    const out = resultOf(on, { type: "unmerge", termId: "1", otherId: "2" });
    expect(out.get("2")).toEqual({ ...other, mergedIntoId: null });
    expect(out.get("1")?.translations).toEqual(kept.translations);
  });

  test("a name that was left by a rename becomes a term of its own, translated like the other", () => {
    const left = { ...term("3", "bot"), status: "merged", mergedIntoId: "1" } as const;
    const on = desk([{ ...agent, status: "accepted" }, left], found);
    const out = resultOf(on, { type: "unmerge", termId: "1", otherId: "3" });
    expect(out.get("3")).toMatchObject({ source: "bot", status: "accepted", mergedIntoId: null });
    expect(out.get("3")?.translations.map(({ text }) => text)).toEqual(["agent", "智体"].sort());
  });

  test("a term that went in through another can be let out of the whole", () => {
    const inner = { ...agents, status: "merged", mergedIntoId: "3" } as const;
    const middle = { ...term("3", "bot"), status: "merged", mergedIntoId: "1" } as const;
    const out = resultOf(desk([agent, inner, middle], found, { earlier: [agents] }), {
      ...{ type: "unmerge", termId: "1", otherId: "2" },
    });
    expect(out.get("2")).toMatchObject({ status: "proposed", mergedIntoId: null });
  });
});

describe("splitting", () => {
  const inference = term("1", "inference", { status: "accepted" });
  const on = desk([inference], { 1: ["推理", "推断", "推论"] });

  test("some translations become another sense of the word, and are none of the old one", () => {
    const act = {
      type: "split",
      termId: "1",
      translations: ["推断", "推论"],
      sense: null,
    } as const;
    expect(resultOf(on, act).get("新")).toMatchObject({
      ...{ source: "inference", key: "inference", sense: "推断", status: "accepted" },
      translations: [
        { text: "推断", ruling: "preferred" },
        { text: "推论", ruling: "accepted" },
      ],
    });
    expect(said(on, act, "1")).toEqual({ 推断: "rejected", 推论: "rejected" });
  });

  test("a sense that has the same name gets a number, one that was named must be another", () => {
    const other = { ...inference, id: "2", sense: "推断" };
    const both = desk([inference, other], { 1: ["推理", "推断"] });
    const split = { type: "split", termId: "1", translations: ["推断"] } as const;
    expect(resultOf(both, { ...split, sense: null }).get("新")?.sense).toBe("推断 2");
    expect(resultOf(both, { ...split, sense: " 统计 " }).get("新")?.sense).toBe("统计");
    expect(applyTermAct(both, { ...split, sense: "推断" })).toMatchObject({
      error: { type: "taken", field: "sense", termId: "2" },
    });
  });
});

describe("renaming", () => {
  test("the old name stays as a spelling of the term", () => {
    const done = resultOf(desk([agent]), {
      type: "rename",
      termId: "1",
      source: "  AI\u00a0agent\u200b ",
    });
    expect(done.get("1")).toMatchObject({ source: "AI agent", key: "ai agent" });
    expect(done.get("新")).toMatchObject({
      ...{ source: "agent", key: "agent", status: "merged", mergedIntoId: "1", translations: [] },
    });
  });

  test("another way to write the same name leaves none", () => {
    const done = resultOf(desk([agent]), { type: "rename", termId: "1", source: "Agents" });
    expect([...done.keys()]).toEqual(["1"]);
    expect(done.get("1")).toMatchObject({ source: "Agents", key: "agent" });
  });

  test("a name that it had, or that a term merged into it has, changes places", () => {
    const merged = { ...agents, status: "merged", mergedIntoId: "1" } as const;
    const done = resultOf(desk([agent, merged]), {
      type: "rename",
      termId: "1",
      source: "AI agent",
    });
    expect(done.get("1")).toMatchObject({ source: "AI agent", key: "ai agent" });
    expect(done.get("2")).toMatchObject({ source: "agent", key: "agent", mergedIntoId: "1" });
  });

  test("a name that is another's is refused, with whose it is, also when it was merged into that", () => {
    const rename = { type: "rename", termId: "1", source: "AI agents" } as const;
    const taken = (termId: string) => ({ error: { type: "taken", field: "source", termId } });
    expect(applyTermAct(desk([agent, agents]), rename)).toMatchObject(taken("2"));
    const bot = term("3", "bot");
    const merged = { ...agents, status: "merged", mergedIntoId: "3" } as const;
    expect(applyTermAct(desk([agent, merged, bot]), rename)).toMatchObject(taken("3"));
    const chinese = { ...agents, sourceLang: "zh", targetLang: "en" } as const;
    expect(applyTermAct(desk([agent, chinese]), rename).ok).toBe(true);
  });
});

describe("ruling on translations", () => {
  const on = desk(
    [{ ...agent, translations: ruled({ 智体: "preferred", 特工: "rejected" }) }],
    found,
  );

  test("another is preferred, and the one before is still right; a new one is thereby added", () => {
    const prefer = { type: "prefer", termId: "1" } as const;
    const rest = { 智体: "accepted", 特工: "rejected" };
    expect(said(on, { ...prefer, translation: "agent" }, "1")).toEqual({
      ...rest,
      agent: "preferred",
    });
    expect(said(on, { ...prefer, translation: " 代 理 人\n" }, "1")).toEqual({
      ...{ ...rest, "代 理 人": "preferred" },
    });
  });

  test("a translation that is only written otherwise is the one that is known", () => {
    expect(said(on, { type: "refuse", termId: "1", translation: "Agents" }, "1")).toMatchObject({
      agent: "rejected",
    });
  });

  test("several are fine, one that was refused is fine again", () => {
    const act = { type: "allow", termId: "1", translations: ["agent", "特工", "智体"] } as const;
    expect(said(on, act, "1")).toEqual({ 智体: "preferred", 特工: "accepted", agent: "accepted" });
  });
});

describe("adding", () => {
  const add: Extract<TermAct, { type: "add" }> = {
    type: "add",
    source: "KV cache",
    translations: ["键值缓存", "KV缓存"],
    sourceLang: "en",
    targetLang: "zh",
    textId: null,
  };

  test("a term by hand is accepted, with its first translation preferred", () => {
    expect(resultOf(desk([]), add).get("新")).toMatchObject({
      ...{ source: "KV cache", key: "kv cache", kind: "multiWord", status: "accepted", sense: "" },
      translations: [
        { text: "KV缓存", ruling: "accepted" },
        { text: "键值缓存", ruling: "preferred" },
      ],
    });
  });

  test("a Chinese term is added as readily, 中文在左", () => {
    const chinese = { ...add, source: "样本 效率", translations: ["sample efficiency"] };
    const act = { ...chinese, sourceLang: "zh", targetLang: "en" } as const;
    expect(resultOf(desk([]), act).get("新")).toMatchObject({ key: "样本效率", sourceLang: "zh" });
  });

  test("one that stands in no text any longer is the one that comes back", () => {
    const known = term("1", "KV cache", {
      key: "kv cache",
      translations: ruled({ 缓存: "preferred" }),
    });
    const done = resultOf(desk([known], {}, { standing: [] }), add);
    expect([...done.keys()]).toEqual(["1"]);
    expect(done.get("1")?.status).toBe("accepted");
  });

  test("one that stands in a text, or that was merged into another, is taken", () => {
    const known = term("1", "KV cache", { key: "kv cache" });
    expect(applyTermAct(desk([known]), add)).toMatchObject({
      error: { type: "taken", termId: "1" },
    });
    const merged = { ...known, status: "merged", mergedIntoId: "2" } as const;
    expect(applyTermAct(desk([merged, agents]), add)).toMatchObject({
      error: { type: "taken", termId: "2" },
    });
  });
});
