import { useTranslations } from "use-intl";
import type { FitEnd } from "#lib/commands/fit-events";
import { ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";

/** Why nothing came of it. The weights in use stay. */
export function EndNotice({ end }: { readonly end: FitEnd }) {
  const t = useTranslations("optimiser");
  if (end.type === "cancelled") return <Notice tone="info" title={t("cancelled")} />;
  if (end.type === "failed") {
    return (
      <Notice tone="error" title={t("failed")}>
        <p>{t(end.code === "busy" ? "failedBusy" : "failedText")}</p>
      </Notice>
    );
  }
  const { refusal } = end;
  switch (refusal.type) {
    case "tooFew":
    case "tooFewNew":
      return (
        <Notice tone="info" title={t(refusal.type, refusal)}>
          <p>{t("whatCounts")}</p>
          <ButtonLink href="/review">{t("toReview")}</ButtonLink>
        </Notice>
      );
    case "alreadyRunning":
    case "changedMeanwhile":
    case "noOptimiser":
      return (
        <Notice tone="doubt" title={t(refusal.type)}>
          <p>{t(`${refusal.type}Text`)}</p>
        </Notice>
      );
  }
}
