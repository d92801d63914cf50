"use client";

import type { ReactNode, Ref } from "react";
import { useTranslations } from "use-intl";
import type { Grade } from "#lib/language/grade/grade";
import css from "./graded-side.module.css";
import type { Mark } from "./mark-stretches.ts";
import { MarkedWording } from "./marked-wording.tsx";
import type { TestSegment } from "./material.ts";
import { ReferenceTools } from "./reference-tools.tsx";
import { checksBeside, SayReason } from "./say-reason.tsx";
import { Suggestion } from "./suggestion.tsx";
import { TermVerdicts } from "./term-verdicts.tsx";
import type { SittingControl } from "./use-sitting.ts";
import { WordDifferences } from "./word-differences.tsx";

/** The answer beside its reference: what became of the terms, what deserves a second look, and why which rating is suggested. Nothing here fails a wording. */
export function GradedSide(props: {
  readonly ref: Ref<HTMLElement>;
  readonly grade: Grade;
  readonly segment: TestSegment;
  readonly control: SittingControl;
  readonly deskHref: string | null;
  readonly differences: { readonly open: boolean; readonly onToggle: (open: boolean) => void };
}) {
  const t = useTranslations("sitting");
  const { grade, segment, control } = props;
  const { typed } = control.state;
  const { lang, references } = segment.key;
  const reference = references[grade.reference] ?? references[0] ?? "";
  const isAccepted = (segment.acceptedIds[grade.reference] ?? null) !== null;
  const beside = checksBeside(grade, typed, reference);
  return (
    <section ref={props.ref} className={css.graded} aria-label={t("answer")}>
      <Labelled label={t("youWrote")}>
        {typed.trim() === "" ? (
          <p className="quiet">{t("nothing")}</p>
        ) : (
          <MarkedWording lang={lang} text={typed} marks={marksOn("answer", grade)} />
        )}
      </Labelled>
      <Labelled label={t(isAccepted ? "referenceAccepted" : "reference")}>
        <MarkedWording lang={lang} text={reference} marks={marksOn("reference", grade)} />
      </Labelled>
      {grade.terms.length > 0 && (
        <Labelled label={t("terms")}>
          <TermVerdicts terms={grade.terms} lang={lang} />
        </Labelled>
      )}
      <Suggestion grade={grade} lang={lang} state={control.state} />
      {beside.length > 0 && (
        <Labelled label={t("checks")}>
          <ul className={css.list}>
            {beside.map((reason) => (
              <li key={`${reason.code} ${reason.params.answer} ${reason.params.reference}`}>
                <SayReason reason={reason} lang={lang} />
              </li>
            ))}
          </ul>
        </Labelled>
      )}
      {typed.trim() !== "" && (
        <WordDifferences lang={lang} typed={typed} reference={reference} {...props.differences} />
      )}
      <ReferenceTools
        control={control}
        deskHref={props.deskHref}
        usedId={segment.acceptedIds[grade.reference] ?? null}
      />
    </section>
  );
}

/** Terms by the number they have in their list; what was checked by a sign. */
function marksOn(side: "answer" | "reference", { terms, checks }: Grade): readonly Mark[] {
  return [
    ...terms.flatMap((term, at) =>
      term[side].map((span) => ({ ...span, label: `${at + 1}`, look: term.verdict })),
    ),
    ...checks.flatMap((check) =>
      check[side].map((span) => ({ ...span, label: "!", look: "check" })),
    ),
  ];
}

function Labelled(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className={css.label}>{props.label}</h3>
      {props.children}
    </div>
  );
}
