"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Grade, GradeCheck, GradeReason } from "#lib/language/grade/grade";
import { otherLang } from "#lib/language/text/script";
import type { Lang, Span } from "#lib/language/text/unit";

/** A reason in the language of the screen; what it names stands in its own. */
export function SayReason({
  reason: { code, params },
  lang,
}: {
  readonly reason: GradeReason;
  readonly lang: Lang;
}) {
  const t = useTranslations("grade");
  const answer = (chunks: ReactNode) => <q lang={lang}>{chunks}</q>;
  const asked = (chunks: ReactNode) => <q lang={otherLang(lang)}>{chunks}</q>;
  return t.rich(code, { ...filled(params), own: answer, other: answer, asked });
}

/** The same to be read out. */
export function useSpokenReason(): (reason: GradeReason) => string {
  const t = useTranslations("grade");
  const plain = (chunks: string) => chunks;
  return ({ code, params }) =>
    t.markup(code, { ...filled(params), own: plain, other: plain, asked: plain });
}

/** A side that has nothing to point at is an ellipsis. */
function filled(params: GradeReason["params"]) {
  const word = (name: string) => String(params[name] ?? "").trim() || "…";
  return {
    ...{ answer: word("answer"), reference: word("reference"), term: word("term") },
    ...{ first: word("first"), second: word("second"), percent: Number(params.percent ?? 0) },
  };
}

const notAnAnswer = ["empty", "promptCopied", "wrongLanguage"] as const;

/** What changes the meaning and is not among the reasons already, as reasons. */
export function checksBeside(
  { checks, reasons }: Pick<Grade, "checks" | "reasons">,
  typed: string,
  reference: string,
): readonly GradeReason[] {
  const told = new Set(reasons.map(({ code }) => code));
  // What is no answer has nothing in it to look at again.
  if (notAnAnswer.some((code) => told.has(code))) return [];
  return checks
    .filter(({ code }) => !told.has(code))
    .map((check) => ({ code: check.code, params: paramsOf(check, typed, reference) }));
}

function paramsOf(
  check: GradeCheck,
  typed: string,
  wording: string,
): Readonly<Record<string, string>> {
  const cut = (text: string, spans: readonly Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end));
  const [first = "", second = ""] = cut(wording, check.reference);
  const answer = cut(typed, check.answer).join(" … ");
  return { answer, reference: cut(wording, check.reference).join(" … "), first, second };
}
