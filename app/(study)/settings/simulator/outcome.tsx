import { memo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import type { SimulatorMaterial } from "./material.ts";
import css from "./outcome.module.css";
import { RunNotes } from "./run-notes.tsx";
import { RunPlots } from "./run-plots.tsx";
import { RunTable } from "./run-table.tsx";
import { byNumber, tellingParts } from "./runs.ts";
import type { useSimulations } from "./use-simulations.ts";
import { useWords } from "./use-words.ts";

/** The simulations side by side: in a line each, then in plots. */
export const Outcome = memo(function Outcome(
  props: Pick<ReturnType<typeof useSimulations>, "runs" | "remove" | "removeAll"> & {
    readonly material: SimulatorMaterial;
  },
) {
  const { runs, material } = props;
  const t = useTranslations("simulator");
  const { nameOf } = useWords();
  const parts = tellingParts(runs.map(({ setting }) => setting));
  const named = runs.map((run) => ({ ...run, name: nameOf(run.setting, parts) }));
  const shown = byNumber(named);
  return (
    <section className={css.outcome}>
      <div className={css.top}>
        <h2>{t("outcome")}</h2>
        {runs.length > 1 && (
          <Button look="quiet" onClick={props.removeAll}>
            {t("removeAll")}
          </Button>
        )}
      </div>
      <RunTable runs={shown} onRemove={props.remove} />
      <RunNotes runs={shown} latest={named.at(-1)} material={material} />
      <RunPlots runs={shown} today={material.today} />
    </section>
  );
});
