import { useTranslations } from "use-intl";
import { useDueDays } from "#reschedule/due-days-provider";
import { Button } from "#ui/button";
import type { SaveOutcome } from "./outcomes.ts";
import css from "./save-bar.module.css";

/** Save, discard, and what became of it: at the lower edge as long as there is something to say. */
export function SaveBar(props: {
  readonly changes: number;
  readonly wasKept: boolean;
  readonly outcome: SaveOutcome | null;
  readonly isSaving: boolean;
  readonly onDiscard: () => void;
}) {
  const t = useTranslations("presets");
  const { changes, isSaving } = props;
  const { state, isPending, preview } = useDueDays();
  const isRescheduled = state.kind === "moved";
  const outcome =
    isRescheduled && props.outcome?.kind === "saved"
      ? { ...props.outcome, movesDays: false }
      : props.outcome;
  const isQuiet = changes === 0 && outcome === null;
  return (
    <div className={isQuiet ? css.bar : `${css.bar} ${css.sticky}`}>
      <p
        role={outcome?.kind === "saved" || outcome === null ? "status" : "alert"}
        className={css.words}
      >
        <Words {...props} outcome={outcome} />
      </p>
      <div className={css.buttons}>
        {outcome?.kind === "saved" && outcome.movesDays && (
          <Button disabled={isPending} onClick={preview}>
            {t("toOffer")}
          </Button>
        )}
        {changes > 0 && (
          <Button look="quiet" onClick={props.onDiscard} disabled={isSaving}>
            {t("discard")}
          </Button>
        )}
        <Button look="main" type="submit" disabled={isSaving}>
          {isSaving ? t("saving") : t("save")}
        </Button>
      </div>
    </div>
  );
}

function Words(props: {
  readonly changes: number;
  readonly wasKept: boolean;
  readonly outcome: SaveOutcome | null;
}) {
  const t = useTranslations("presets");
  const { changes, outcome } = props;
  switch (outcome?.kind) {
    case "gone":
      return <Bad>{t("gone")}</Bad>;
    case "refused":
      return <Bad>{t("notSaved", { count: Object.keys(outcome.faults).length })}</Bad>;
    case "saved":
      return <Good>{outcome.movesDays ? t("savedDays") : t("saved")}</Good>;
    case undefined:
      if (changes === 0) return t("upToDate");
      return `${props.wasKept ? `${t("unsavedElsewhere")} ` : ""}${t("unsaved", { count: changes })}`;
  }
}

function Good({ children }: { readonly children: string }) {
  return (
    <>
      <span aria-hidden="true" className={css.good}>
        ✓{" "}
      </span>
      {children}
    </>
  );
}

function Bad({ children }: { readonly children: string }) {
  return (
    <>
      <span aria-hidden="true" className={css.bad}>
        ✕{" "}
      </span>
      {children}
    </>
  );
}
