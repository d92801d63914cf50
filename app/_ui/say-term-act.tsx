import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Messages } from "#words/messages";

/** What terms were called when something was done to them, by id. */
export type Names = Readonly<Record<string, string>>;

/** Acts that were done together, taken back or done again. */
export interface SaidActs {
  readonly how: "act" | "undo" | "redo";
  readonly acts: readonly TermAct[];
  readonly names: Names;
}

/** Why something was not done: each has its words. */
type RefusalName = Key extends infer Name
  ? Name extends `refused_${infer Why}`
    ? Why
    : never
  : never;
type Key = keyof Messages["termActs"];

/** The translator of "termActs"; which values a word takes, its test knows. */
export type Say = (
  key: keyof Messages["termActs"],
  values?: Readonly<Record<string, string | number>>,
) => string;

/** What was done, taken back or done again, in one sentence. */
export function sayAct(t: Say, { how, acts, names }: SaidActs): string {
  const [act] = acts;
  if (act === undefined) return t(how === "undo" ? "undone" : "redone", { what: "" });
  const what = sayWhat(t, acts, names, how === "act" ? "now" : "named");
  return how === "act" ? what : t(how === "undo" ? "undone" : "redone", { what });
}

function sayWhat(t: Say, acts: readonly TermAct[], names: Names, how: "now" | "named"): string {
  const prefers = acts.find(({ type }) => type === "prefer");
  const act = prefers ?? acts[0];
  if (act === undefined) return "";
  const term = nameIn(act, names);
  if (act.type === "prefer" && acts.some(({ type }) => type === "accept"))
    return t("did_choose", { how, term, text: act.translation });
  if (act.type === "refuse" || act.type === "allow") {
    const terms = acts.filter(({ type }) => type === act.type).map((one) => nameIn(one, names));
    const texts = "translation" in act ? [act.translation] : act.translations;
    return t(`did_${act.type}`, { how, term: terms.join(" / "), text: texts.join(" / ") });
  }
  switch (act.type) {
    case "accept":
    case "reject":
    case "propose":
      return t(`did_${act.type}`, { how, term, count: act.termIds.length });
    case "merge":
      return t("did_merge", { how, term, other: names[act.otherIds[0] ?? ""] ?? "" });
    case "unmerge":
      return t("did_unmerge", { how, term, other: names[act.otherId] ?? "" });
    case "split":
      return t("did_split", { how, term, text: act.translations.join(" / ") });
    case "rename":
      return t("did_rename", { how, term, name: act.source });
    case "prefer":
      return t("did_prefer", { how, term, text: act.translation });
    case "add":
      return t("did_add", { how, term: act.source });
  }
}

function nameIn(act: TermAct, names: Names): string {
  if ("termIds" in act) return names[act.termIds[0] ?? ""] ?? "";
  return "termId" in act ? (names[act.termId] ?? "") : "";
}

/** Why a wish was not fulfilled, what is safe, and what to do. */
export function sayRefusal(
  t: Say,
  why: { readonly type: RefusalName; readonly translation?: string },
  names: Names,
): string {
  const term = Object.values(names)[0] ?? "";
  return t(`refused_${why.type}`, { term, text: why.translation ?? "" });
}
