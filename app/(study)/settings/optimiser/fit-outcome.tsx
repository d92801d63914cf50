import { useTranslations } from "use-intl";
import type { FittedEvent } from "#lib/commands/fit-events";
import { RescheduleHint } from "#reschedule/reschedule-hint";
import { Notice } from "#ui/notice";
import { AdoptButton } from "./adopt-button.tsx";
import { HealthLine } from "./health-line.tsx";
import { useFigures } from "./use-figures.ts";

/** What fitting came to: both figures and the health check; and after new weights the offer of new days, and the way back. */
export function FitOutcome(props: FittedEvent["outcome"] & { readonly previousId: string | null }) {
  const { fit, isAdopted, health } = props;
  const t = useTranslations("optimiser");
  const { losses } = useFigures();
  const [before, fitted] = losses(fit.judgement?.before ?? 0, fit.judgement?.fitted ?? 0);
  const items = fit.judgement?.items ?? 0;
  return (
    <>
      <Notice tone={isAdopted ? "done" : "info"} title={t(isAdopted ? "adopted" : "kept")}>
        <p>{t(isAdopted ? "adoptedText" : "keptText", { items, before, fitted })}</p>
        <HealthLine health={health} />
        {isAdopted && <AdoptButton fitId={props.previousId}>{t("useBefore")}</AdoptButton>}
      </Notice>
      {isAdopted && <RescheduleHint />}
    </>
  );
}
