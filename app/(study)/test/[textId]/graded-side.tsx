"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import type { Grade } from "#lib/language/grade/grade";
import { suggestAfterHints } from "#lib/progress/self-test";
import type { Folding } from "#ui/folded-differences";
import { GradedAnswer, usedReferenceId } from "#ui/graded-answer";
import { ReferenceTools } from "#ui/reference-tools";
import css from "./graded-side.module.css";
import type { TestSegment } from "./material.ts";
import { isAcceptable, suggestedNow } from "./sitting-state.ts";
import type { SittingControl } from "./use-sitting.ts";

/** The answer beside its reference, and what can be done to that. */
export function GradedSide(props: {
  readonly ref: Ref<HTMLElement>;
  readonly grade: Grade;
  readonly segment: TestSegment;
  readonly control: SittingControl;
  readonly deskHref: string | null;
  readonly differences: Folding;
}) {
  const t = useTranslations("sitting");
  const words = useTranslations("graded");
  const { grade, segment, control, deskHref } = props;
  const { state } = control;
  const { typed, accepted, hints } = state;
  const isAccepted = accepted !== null && !accepted.withdrawn;
  const isLowered = suggestAfterHints(grade.rating, hints) !== grade.rating;
  return (
    <section ref={props.ref} className={css.graded} aria-label={t("answer")}>
      <GradedAnswer
        {...{ grade, typed, prepared: segment, folding: props.differences, shortcut: "D" }}
        suggested={suggestedNow(state) ?? grade.rating}
        notes={[
          ...(isAccepted ? [words("acceptedReason")] : []),
          ...(isLowered ? [t("loweredByHint")] : []),
        ]}
        tools={
          <ReferenceTools
            {...{ accepted, deskHref, shortcut: "A", failed: control.referenceFailed }}
            canAccept={isAcceptable(state)}
            usedId={usedReferenceId(grade, segment)}
            onAccept={() => void control.accept()}
            onWithdraw={(id) => void control.withdraw(id)}
          />
        }
      />
    </section>
  );
}
