"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Grade, GradeReason } from "#lib/language/grade/grade";
import type { Lang } from "#lib/language/text/unit";
import type { Rating } from "#lib/memory/schedule/card-state";
import { FoldedDifferences, type Folding } from "./folded-differences.tsx";
import css from "./graded-answer.module.css";
import type { Mark } from "./mark-stretches.ts";
import { MarkedWording } from "./marked-wording.tsx";
import { checksBeside, SayReason } from "./say-reason.tsx";
import { TermVerdicts } from "./term-verdicts.tsx";

/** The wordings that an answer was compared with; `acceptedIds`: of each, the id it was accepted under, null for the text's own. */
interface References {
  readonly key: { readonly lang: Lang; readonly references: readonly string[] };
  readonly acceptedIds: readonly (string | null)[];
}

interface Props {
  readonly grade: Grade;
  readonly typed: string;
  readonly prepared: References;
  readonly suggested: Rating;
  /** Reasons beside those of the grader, first told. */
  readonly notes: readonly string[];
  readonly folding: Folding;
  /** The key that unfolds the differences, if any. */
  readonly shortcut?: string;
  /** What can be done to the reference. */
  readonly tools: ReactNode;
}

/** An answer beside its reference: what became of the terms, what deserves a second look, and why which rating is suggested. Nothing here fails a wording. */
export function GradedAnswer(props: Props) {
  const t = useTranslations("graded");
  const { grade, typed, prepared } = props;
  const { lang, references } = prepared.key;
  const reference = references[grade.reference] ?? references[0] ?? "";
  const isAccepted = usedReferenceId(grade, prepared) !== null;
  return (
    <>
      <Labelled label={t("youWrote")}>
        {typed.trim() === "" ? (
          <p className="quiet">{t("nothing")}</p>
        ) : (
          <MarkedWording lang={lang} text={typed} marks={marksOn("answer", grade, typed)} />
        )}
      </Labelled>
      <Labelled label={t(isAccepted ? "referenceAccepted" : "reference")}>
        <MarkedWording
          lang={lang}
          text={reference}
          marks={marksOn("reference", grade, reference)}
        />
      </Labelled>
      {grade.terms.length > 0 && (
        <Labelled label={t("terms")}>
          <TermVerdicts terms={grade.terms} lang={lang} />
        </Labelled>
      )}
      <Suggestion {...props} />
      <Checks reasons={checksBeside(grade, typed, reference)} lang={lang} />
      {typed.trim() !== "" && (
        <FoldedDifferences
          {...{ lang, typed, reference, folding: props.folding }}
          {...(props.shortcut && { shortcut: props.shortcut })}
        />
      )}
      {props.tools}
    </>
  );
}

/** The accepted reference that the answer was compared with; null: the text's own. */
export function usedReferenceId(
  { reference }: Pick<Grade, "reference">,
  { acceptedIds }: Pick<References, "acceptedIds">,
): string | null {
  return acceptedIds[reference] ?? null;
}

/** The suggested rating, and why. */
function Suggestion({ grade, prepared, suggested, notes }: Props) {
  const t = useTranslations("graded");
  const names = useTranslations("review");
  return (
    <div>
      <h3 className={css.suggested}>{t("suggestion", { rating: names(suggested) })}</h3>
      <ul className={css.list}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <Reasons grade={grade} lang={prepared.key.lang} />
      </ul>
    </div>
  );
}

/** Each reason once, weightiest first. Terms have their own list above: here they are counted. */
function Reasons({ grade, lang }: { readonly grade: Grade; readonly lang: Lang }) {
  const t = useTranslations("graded");
  const amiss = grade.reasons.filter(isOfTerm);
  const told = grade.reasons.filter((reason) => !isOfTerm(reason) || reason === amiss[0]);
  return told.map((reason) => (
    <li key={`${reason.code} ${Object.values(reason.params).join(" ")}`}>
      {isOfTerm(reason) && amiss.length > 1 ? (
        t("termsAmiss", { count: amiss.length })
      ) : (
        <SayReason reason={reason} lang={lang} />
      )}
    </li>
  ));
}

function isOfTerm({ code }: GradeReason): boolean {
  return code === "termWrong" || code === "termMissing";
}

/** What changes the meaning and is not among the reasons. */
function Checks(props: { readonly reasons: readonly GradeReason[]; readonly lang: Lang }) {
  const t = useTranslations("graded");
  if (props.reasons.length === 0) return null;
  return (
    <Labelled label={t("checks")}>
      <ul className={css.list}>
        {props.reasons.map((reason) => (
          <li key={`${reason.code} ${reason.params.answer} ${reason.params.reference}`}>
            <SayReason reason={reason} lang={props.lang} />
          </li>
        ))}
      </ul>
    </Labelled>
  );
}

/** Terms by the number they have in their list; what was checked by a sign. */
function marksOn(
  side: "answer" | "reference",
  { terms, checks }: Grade,
  text: string,
): readonly Mark[] {
  const marks = [
    ...terms.flatMap((term, at) =>
      term[side].map((span) => ({ ...span, label: `${at + 1}`, look: term.verdict })),
    ),
    ...checks.flatMap((check) =>
      check[side].map((span) => ({ ...span, label: "!", look: "check" })),
    ),
  ];
  // A space at its end is no part of a number.
  const trimmed = (start: number, end: number) => start + text.slice(start, end).trimEnd().length;
  return marks.map((mark) => ({ ...mark, end: trimmed(mark.start, mark.end) }));
}

function Labelled(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className={css.label}>{props.label}</h3>
      {props.children}
    </div>
  );
}
