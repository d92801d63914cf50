import { useTranslations } from "use-intl";
import type { FitJudgement } from "#lib/store/fit";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import type { PasteOutcome } from "./outcomes.ts";
import { useFigures } from "./use-figures.ts";

/** What came of weights from elsewhere. */
export function PasteNotice(props: {
  readonly outcome: PasteOutcome | { readonly kind: "failed" };
  readonly onAnyway: () => void;
}) {
  const { outcome } = props;
  const t = useTranslations("optimiser");
  const sayFigures = useJudgement();
  switch (outcome.kind) {
    case "unreadable":
      return null;
    case "failed":
      return (
        <Notice tone="error" title={t("failed")}>
          <p>{t("failedText")}</p>
        </Notice>
      );
    case "refused":
      return (
        <Notice tone="doubt" title={t(outcome.why)}>
          <p>{t(`${outcome.why}Text`)}</p>
        </Notice>
      );
    case "warned":
      return (
        <Notice tone="doubt" title={t(outcome.judgement === null ? "cannotTell" : "pastedWorse")}>
          <p>{outcome.judgement === null ? t("cannotTellText") : sayFigures(outcome.judgement)}</p>
          <Button onClick={props.onAnyway}>{t("useAnyway")}</Button>
        </Notice>
      );
    case "adopted":
      return (
        <Notice tone="done" title={t("pastedUsed")}>
          {outcome.judgement !== null && <p>{sayFigures(outcome.judgement)}</p>}
        </Notice>
      );
  }
}

function useJudgement() {
  const t = useTranslations("optimiser");
  const { losses } = useFigures();
  return ({ before, fitted, items }: FitJudgement) => {
    const [present, pasted] = losses(before, fitted);
    return t("pastedFigures", { items, present, pasted });
  };
}
