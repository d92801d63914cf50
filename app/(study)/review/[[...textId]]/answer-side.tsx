"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { WordingDifferences } from "#ui/wording-differences";
import css from "./answer-side.module.css";
import { Side } from "./card-view.tsx";
import { GradedSide } from "./graded-side.tsx";
import type { ReviewCard } from "./material.ts";
import { revealFace } from "./reveal-face.ts";
import type { ShownAnswer } from "./review-state.ts";
import type { TypedCheck } from "./typed-check.ts";
import { UngradedSide } from "./ungraded-side.tsx";
import type { Grading } from "./use-grading.ts";
import { useSayCheck } from "./use-say-check.ts";

interface Props {
  readonly card: ReviewCard;
  readonly answer: ShownAnswer;
  readonly grading: Grading;
}

/** The answer under its rule and, where one was typed, how the two compare. Nothing here fails a wording: the learner decides. */
export function AnswerSide(props: Props & { readonly ref: Ref<HTMLElement> }) {
  const t = useTranslations("review");
  return (
    <section ref={props.ref} className={css.answer} aria-label={t("answer")}>
      <Answer {...props} />
    </section>
  );
}

/** A graded translation shows its reference with what was found marked in it; all else shows the answer first. */
function Answer({ card, answer, grading }: Props) {
  const { check, typed } = answer;
  if (check?.type === "graded") return <GradedSide {...{ card, typed, check, grading }} />;
  const shown = <Side side={revealFace(card.face).answer} />;
  if (check === null) return shown;
  if (check.type === "waiting" || check.type === "gone")
    return <UngradedSide {...{ card, typed, check, grading }} />;
  return (
    <>
      {shown}
      <Compared {...{ card, answer }} expected={facing(card, check)} />
    </>
  );
}

/** The wording that the answer is shown beside; null where the answer above says it all: it is the same, or has nothing in common. */
function facing(
  { face }: ReviewCard,
  { check }: Extract<TypedCheck, { readonly type: "short" | "dictation" }>,
): string | null {
  if ("heard" in check)
    return check.heard === 0 || check.reason === "exact" ? null : (face.expected.texts[0] ?? null);
  const { reason, nearest } = check;
  const isClose = ["slip", "withMore", "variant", "exactButInflection"].includes(reason);
  return isClose ? nearest : null;
}

/** What was typed, beside what was expected where the two are close, and why which rating is suggested. */
function Compared(props: {
  readonly card: ReviewCard;
  readonly answer: ShownAnswer;
  readonly expected: string | null;
}) {
  const t = useTranslations("shortAnswer");
  const sayCheck = useSayCheck();
  const { card, answer, expected } = props;
  const { lang } = card.face.expected;
  return (
    <div className={css.comparison}>
      {expected === null ? (
        <>
          <h3 className={css.label}>{t("youWrote")}</h3>
          <p lang={lang} className={`reading ${css.typed}`}>
            {answer.typed}
          </p>
        </>
      ) : (
        <WordingDifferences
          {...{ lang, typed: answer.typed, reference: expected }}
          names={{ typed: t("youWrote"), reference: t("expected") }}
        />
      )}
      <p className={css.reason}>{sayCheck(answer.check)}</p>
    </div>
  );
}
