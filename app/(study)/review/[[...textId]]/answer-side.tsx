"use client";

import type { ReactNode, Ref } from "react";
import { useTranslations } from "use-intl";
import type { AnswerCheck } from "#lib/language/grade/check-answer";
import { otherLang } from "#lib/language/text/script";
import { Difference } from "#ui/difference";
import { Verdicts } from "#ui/verdicts";
import css from "./answer-side.module.css";
import { Side } from "./card-view.tsx";
import type { ReviewCard } from "./material.ts";
import { revealFace } from "./reveal-face.ts";
import type { ShownAnswer } from "./review-state.ts";

/** The answer under its rule and, where one was typed, how the two compare. Nothing here fails a wording: the learner decides. */
export function AnswerSide(props: {
  readonly ref: Ref<HTMLElement>;
  readonly card: ReviewCard;
  readonly answer: ShownAnswer;
}) {
  const t = useTranslations("review");
  const { face } = props.card;
  const { check } = props.answer;
  // A translation's reference is shown once, with what was not typed marked in it.
  const marksReference =
    check !== null && check.match !== "exact" && face.kind.startsWith("translation");
  return (
    <section ref={props.ref} className={css.answer} aria-label={t("answer")}>
      {marksReference ? (
        <Labelled label={t("reference")}>
          <Compared card={props.card} check={check} side="reference" />
        </Labelled>
      ) : (
        <Side side={revealFace(face).answer} />
      )}
      {check && <Comparison card={props.card} check={check} withReference={!marksReference} />}
    </section>
  );
}

function Comparison(props: {
  readonly card: ReviewCard;
  readonly check: AnswerCheck;
  readonly withReference: boolean;
}) {
  const t = useTranslations("review");
  const { card, check } = props;
  // With nothing in common, the answer above says it all.
  const isClose = check.match === "close";
  return (
    <div className={css.comparison}>
      <Labelled label={t("youWrote")}>
        <Compared card={card} check={check} side="typed" />
      </Labelled>
      {isClose && props.withReference && (
        <Labelled label={t("expected")}>
          <Compared card={card} check={check} side="reference" />
        </Labelled>
      )}
      {check.verdicts.length > 0 && (
        <Verdicts
          label={t("terms")}
          verdicts={check.verdicts}
          names={{ hit: t("hit"), variant: t("variant"), missing: t("missing") }}
          sourceLang={otherLang(card.face.expected.lang)}
          targetLang={card.face.expected.lang}
        />
      )}
      <p className={css.reason}>{t(`reason_${check.reason}`)}</p>
    </div>
  );
}

function Compared(props: {
  readonly card: ReviewCard;
  readonly check: AnswerCheck;
  readonly side: "typed" | "reference";
}) {
  const t = useTranslations("review");
  return (
    <Difference
      lang={props.card.face.expected.lang}
      parts={props.check.differences}
      side={props.side}
      markName={props.side === "typed" ? t("extraWord") : t("missingWord")}
    />
  );
}

function Labelled(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className={css.label}>{props.label}</h3>
      {props.children}
    </div>
  );
}
