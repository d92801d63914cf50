"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { scoreTest } from "#lib/progress/score-test";
import { Button, ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { KeyCap } from "#ui/key-cap";
import { AgainForm } from "./again-form.tsx";
import { EndSegments } from "./end-segments.tsx";
import css from "./end-side.module.css";
import { EndTerms } from "./end-terms.tsx";
import type { SittingMaterial } from "./material.ts";
import { ScoreLine } from "./score-line.tsx";
import type { SittingState } from "./sitting-state.ts";
import type { TestCommand } from "./test-command.ts";

interface Props {
  readonly material: SittingMaterial;
  readonly state: SittingState;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly act: (command: TestCommand) => unknown;
}

/** How it went: the score, each segment and each term worst first, the tests before; and what can be done next. */
export function EndSide(props: Props) {
  const t = useTranslations("selfTest");
  const { material, state, headingRef } = props;
  if (state.attempts.length === 0) return <NoneLeft {...props} />;
  const score = scoreTest(state.attempts);
  return (
    <section aria-labelledby="done">
      <h2 id="done" ref={headingRef} tabIndex={-1} className={css.done}>
        {t("done")}
      </h2>
      <div className={css.score}>
        {score.score !== null && (
          <p className={css.number}>{t("doneScore", { score: wholePercent(score.score) })}</p>
        )}
        <Facts score={score} />
      </div>
      {score.score !== null && <p className={css.note}>{t("scoreNote")}</p>}
      <Next {...props} again={score.again} />
      <EndSegments material={material} state={state} />
      {score.terms.length > 0 && <EndTerms material={material} terms={score.terms} />}
      <ScoreLine earlier={material.tests} score={score.score} at={state.attempts[0]?.at ?? null} />
    </section>
  );
}

function Facts({ score }: { readonly score: ReturnType<typeof scoreTest> }) {
  const t = useTranslations("selfTest");
  const facts = [
    t("doneAnswered", { count: score.answered }),
    t("doneGood", { count: score.good }),
    ...(score.hinted > 0 ? [t("doneHinted", { count: score.hinted })] : []),
    ...(score.skipped > 0 ? [t("doneSkipped", { count: score.skipped })] : []),
    t("minutes", { minutes: Math.round(score.durationMs / 60_000) }),
  ];
  return (
    <ul className={css.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function Next({ material, act, again }: Props & { readonly again: readonly string[] }) {
  const t = useTranslations("selfTest");
  const words = useTranslations("sitting");
  return (
    <div className={css.next}>
      {again.length > 0 && <AgainForm material={material} count={again.length} />}
      <ButtonLink href={`/test/${material.textId}`}>{t("another")}</ButtonLink>
      <ButtonLink href={`/texts/${material.textId}`}>{t("toText")}</ButtonLink>
      <ButtonLink href="/">{t("toToday")}</ButtonLink>
      <Button look="quiet" aria-keyshortcuts="U" onClick={() => act({ type: "undo" })}>
        {words("keyUndo")} <KeyCap>U</KeyCap>
      </Button>
    </div>
  );
}

/** Nothing was answered, and nothing fits what was asked for. */
function NoneLeft({ material }: Props) {
  const t = useTranslations("selfTest");
  return (
    <EmptyState
      title={t("noneLeft")}
      action={<ButtonLink href={`/test/${material.textId}`}>{t("another")}</ButtonLink>}
    >
      <p>{t("noneLeftText")}</p>
    </EmptyState>
  );
}

/** A tenth of a percent says nothing. */
function wholePercent(score: number): number {
  return Math.round(score * 100) / 100;
}
