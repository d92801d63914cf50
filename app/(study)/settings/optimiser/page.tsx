import type { Metadata } from "next";
import { enterPage } from "#lib/auth/enter-page";
import { formatTag } from "#lib/auth/format-tag";
import { screenContext } from "#lib/auth/screen-context";
import { DueDays } from "#reschedule/due-days";
import { RescheduleOffer } from "#reschedule/reschedule-offer";
import { FieldGroup } from "#ui/field";
import { translator } from "#words/translator";
import { CreditSection } from "./credit-section.tsx";
import { EvaluatePanel } from "./evaluate-panel.tsx";
import { FitHistory } from "./fit-history.tsx";
import { loadOptimiser } from "./load-optimiser.ts";
import { OptimisePanel } from "./optimise-panel.tsx";
import css from "./optimiser.module.css";
import { sayReviews } from "./say-reviews.ts";
import { TooFew } from "./too-few.tsx";
import { WeightsPanel } from "./weights-panel.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "optimiser")("title") };
}

export default async function OptimiserPage() {
  const { db, learner } = await enterPage();
  const { locale, zone } = await screenContext();
  const t = translator(locale, "optimiser");
  const data = await loadOptimiser(db, learner);
  const inUse = data.lines.find(({ id }) => id === data.inUseId);
  const isEnough = data.reviews >= data.needed;
  return (
    <DueDays>
      <h1>{t("title")}</h1>
      <p className={css.intro}>{t("intro")}</p>
      <FieldGroup title={t("optimise")}>
        <p className={css.facts}>
          {sayReviews(data, { locale, tag: await formatTag(locale), zone })}
        </p>
        {isEnough ? (
          <OptimisePanel inUseId={data.inUseId} />
        ) : (
          <TooFew locale={locale} reviews={data.reviews} needed={data.needed} />
        )}
      </FieldGroup>
      <FieldGroup title={t("weights")}>
        <WeightsPanel weights={inUse?.weights ?? ""} />
      </FieldGroup>
      {data.lines.length > 1 && (
        <FieldGroup title={t("history")}>
          <FitHistory {...data} />
        </FieldGroup>
      )}
      <RescheduleOffer />
      {isEnough && (
        <FieldGroup title={t("evaluate")}>
          <p>{t("evaluateText")}</p>
          <EvaluatePanel />
        </FieldGroup>
      )}
      <CreditSection db={db} learner={learner} locale={locale} />
    </DueDays>
  );
}
