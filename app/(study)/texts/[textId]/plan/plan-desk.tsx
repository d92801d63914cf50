"use client";

import { type FormEvent, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { Day } from "#lib/memory/time/day";
import { ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";
import { savePlan } from "./actions.ts";
import { PlanAnswer } from "./plan-answer.tsx";
import { PlanForm } from "./plan-form.tsx";
import type { PlanView } from "./plan-view.ts";
import { Standing } from "./standing.tsx";
import { UndoButton } from "./undo-button.tsx";
import { usePlanAnswer } from "./use-plan-answer.ts";
import type { TypedWish } from "./wish.ts";

/** What was done last on this page. */
type Told =
  | { readonly type: "made" | "dropped"; readonly planId: string }
  | { readonly type: "undone" | "gone" | "notByThen" | "failed" };

/** The plan that stands, the form, and what comes of it. */
export function PlanDesk(props: {
  readonly textId: string;
  readonly today: Day;
  readonly first: TypedWish;
  readonly plan: PlanView | null;
}) {
  const { textId, today, plan } = props;
  const t = useTranslations("plan");
  const wish = usePlanAnswer(textId, {
    ...{ today, first: props.first },
    // What stands and goes well need not be worked out again.
    isEager: plan === null || !plan.standing.isOnTrack,
  });
  const [told, setTold] = useState<Told | null>(null);
  const [isSaving, startSaving] = useTransition();
  const save = () =>
    startSaving(async () => {
      const done = await savePlan(textId, wish.typed).catch(() => ({ type: "failed" }) as const);
      startSaving(() => {
        if (done.type === "refused") wish.setErrors(done.errors);
        else setTold(done);
        if (done.type === "made") wish.take();
        if (done.type === "notByThen") wish.again();
      });
    });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    wish.again();
  }
  return (
    <>
      {told !== null && (
        <ToldNotice
          told={told}
          textId={textId}
          onUndone={(isDone) => setTold({ type: isDone ? "undone" : "gone" })}
        />
      )}
      {plan !== null && (
        <Standing
          plan={plan}
          onDropped={(isDone) =>
            setTold(isDone ? { type: "dropped", planId: plan.id } : { type: "gone" })
          }
        />
      )}
      {plan !== null && <h2 id="change">{t("change")}</h2>}
      <PlanForm today={today} wish={wish} onSubmit={onSubmit} />
      <PlanAnswer
        today={today}
        state={wish.state}
        isChange={plan !== null}
        isSaving={isSaving}
        onAgain={wish.again}
        onCancel={wish.cancel}
        onTakeDay={(iso) => wish.type("day", iso)}
        onSave={save}
      />
    </>
  );
}

function ToldNotice(props: {
  readonly told: Told;
  readonly textId: string;
  readonly onUndone: (isDone: boolean) => void;
}) {
  const { told, textId } = props;
  const t = useTranslations("plan");
  switch (told.type) {
    case "made":
      return (
        <Notice tone="done" title={t("made")}>
          <p>{t("madeText")}</p>
          <ButtonLink href={`/review/${textId}`} prefetch={false}>
            {t("start")}
          </ButtonLink>{" "}
          <UndoButton act="undoMake" planId={told.planId} onDone={props.onUndone} />
        </Notice>
      );
    case "dropped":
      return (
        <Notice tone="done" title={t("dropped")}>
          <UndoButton act="undoDrop" planId={told.planId} onDone={props.onUndone} />
        </Notice>
      );
    case "undone":
      return <Notice tone="done" title={t("undone")} />;
    case "gone":
    case "notByThen":
      return <Notice tone="doubt" title={t(told.type)} />;
    case "failed":
      return (
        <Notice tone="error" title={t("failed")}>
          <p>{t("failedText")}</p>
        </Notice>
      );
  }
}
