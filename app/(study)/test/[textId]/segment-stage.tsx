"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { Notice } from "#ui/notice";
import { ShowBar } from "#ui/rating-bar";
import { AnswerField } from "./answer-field.tsx";
import { GradedSide } from "./graded-side.tsx";
import { HintList } from "./hint-list.tsx";
import { nextHint } from "./hints.ts";
import type { SittingMaterial } from "./material.ts";
import { QuestionSide } from "./question-side.tsx";
import { RatingRow } from "./rating-row.tsx";
import css from "./sitting.module.css";
import { type askedNow, suggestedNow } from "./sitting-state.ts";
import type { TestCommand } from "./test-command.ts";
import type { SittingControl } from "./use-sitting.ts";
import type { TestFocus } from "./use-test-focus.ts";

interface Props {
  readonly material: SittingMaterial;
  readonly control: SittingControl;
  readonly now: NonNullable<ReturnType<typeof askedNow>>;
  readonly focus: TestFocus;
  readonly play: ((text: string) => void) | null;
  readonly differences: { readonly open: boolean; readonly onToggle: (open: boolean) => void };
  readonly act: (command: TestCommand) => unknown;
}

/** A segment with its field, or with its answer compared. */
export function SegmentStage(props: Props) {
  const { material, control, now, focus } = props;
  const { state, segment } = control;
  const { grade } = state;
  useFreshReference(control);
  const { index } = now.segment;
  const desk = index === null ? null : `/texts/${material.textId}/pairs#unit-${index}`;
  return (
    <>
      <QuestionSide
        planned={now.segment}
        segment={segment}
        setup={material.setup}
        langs={material.langs}
        isGraded={grade !== null}
      >
        {grade !== null && segment ? (
          <GradedSide
            ref={focus.graded}
            {...{ grade, segment, control, differences: props.differences }}
            deskHref={desk}
          />
        ) : (
          <Typing {...props} />
        )}
      </QuestionSide>
      {grade === null ? (
        <TypingActs {...props} />
      ) : (
        <RatingRow
          suggested={suggestedNow(state) ?? grade.rating}
          focusRef={focus.main}
          onRate={control.rate}
        />
      )}
      <LoadFailed control={control} />
    </>
  );
}

function Typing({ material, control, focus, play }: Props) {
  const { state, segment, dispatch } = control;
  return (
    <>
      {segment && <HintList hints={state.hints} segment={segment} play={play} />}
      <AnswerField
        lang={material.langs.answer}
        text={state.typed}
        fieldRef={focus.field}
        onType={(text) => dispatch({ type: "typed", text })}
      />
    </>
  );
}

function TypingActs({ control, focus, play, act }: Props) {
  const t = useTranslations("sitting");
  const { state, segment } = control;
  const hint = segment ? nextHint(state.hints, segment, play !== null) : null;
  return (
    <>
      <ShowBar>
        <Button
          ref={focus.main}
          look="main"
          aria-disabled={segment === undefined}
          aria-keyshortcuts="Enter"
          onClick={() => act({ type: "check" })}
        >
          {t(segment === undefined ? "preparing" : "check")} <KeyCap>Enter</KeyCap>
        </Button>
      </ShowBar>
      <div className={css.acts}>
        {hint !== null && (
          <Button look="quiet" aria-keyshortcuts="H" onClick={() => act({ type: "hint" })}>
            {t(`hint${hint as 1 | 2 | 3}`)} <KeyCap>H</KeyCap>
          </Button>
        )}
        <Button look="quiet" aria-keyshortcuts="S" onClick={() => act({ type: "skip" })}>
          {t("skip")} <KeyCap>S</KeyCap>
        </Button>
      </div>
    </>
  );
}

function LoadFailed({ control }: Pick<Props, "control">) {
  const t = useTranslations("sitting");
  if (!control.segments.failed) return null;
  return (
    <Notice tone="doubt" title={t("loadFailed")}>
      <p>{t("loadFailedText")}</p>
      <Button onClick={control.segments.retry}>{t("retry")}</Button>
    </Notice>
  );
}

/** The pair may have been mended in another tab: coming back, its wording is read anew. */
function useFreshReference({ refresh }: SittingControl): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void latest.current();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
}
