import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { CheapestNotes } from "./cheapest-notes.tsx";
import css from "./outcome.module.css";
import { retentionBounds } from "./retention-rows.ts";
import { RetentionTable } from "./retention-table.tsx";
import type { Comparison, useSimulations } from "./use-simulations.ts";
import { useWords } from "./use-words.ts";
import { WorkLine } from "./work-line.tsx";

/** What each desired retention would cost, and which costs least for what it keeps. */
export function RetentionPanel(
  props: Pick<ReturnType<typeof useSimulations>, "work" | "comparison" | "compare" | "cancel">,
) {
  const { work, comparison } = props;
  const t = useTranslations("simulator");
  return (
    <section className={css.outcome}>
      <h2>{t("retentions")}</h2>
      <p className={css.lead}>{t("retentionsText", retentionBounds)}</p>
      <div className={css.begin}>
        {work?.type === "compareRetentions" ? (
          <WorkLine name={t("comparing")} progress={work.progress} onCancel={props.cancel} />
        ) : (
          <Button onClick={props.compare}>
            {t(comparison === null ? "compare" : "compareAgain")}
          </Button>
        )}
      </div>
      {comparison !== null && <Compared {...comparison} />}
    </section>
  );
}

function Compared({ setting, retentions }: Comparison) {
  const t = useTranslations("simulator");
  const { nameOf } = useWords();
  const { cheapest, outcomes } = retentions;
  if (cheapest === null) return <p>{t("nothingMemorised")}</p>;
  const name = nameOf(setting, ["textId", "newPerDay", "reviewsPerDay", "minutesPerDay", "days"]);
  return (
    <>
      <p className={css.lead}>{t("comparedFor", { name })}</p>
      <RetentionTable outcomes={outcomes} cheapest={cheapest} setting={setting} />
      <CheapestNotes cheapest={cheapest} />
    </>
  );
}
