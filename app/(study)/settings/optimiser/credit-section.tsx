import { Suspense } from "react";
import { judgeOwnCredit } from "#lib/commands/judge-credit";
import { mostCredit } from "#lib/memory/schedule/credit";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { FieldGroup } from "#ui/field";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { CreditFigures } from "./credit-figures.tsx";
import css from "./credit-section.module.css";
import { CreditSwitch } from "./credit-switch.tsx";
import { CreditTooFew } from "./credit-too-few.tsx";

interface Asked {
  readonly db: Db;
  readonly learner: Learner;
  readonly locale: Locale;
}

/** What typed translations do to the cards of their terms, whether that foretells the learner's answers, and the switch. */
export function CreditSection(asked: Asked) {
  const t = translator(asked.locale, "credit");
  return (
    <FieldGroup title={t("title")}>
      <p className={css.text}>{t("intro", { most: mostCredit })}</p>
      <p className={css.text}>{t("proof")}</p>
      <Suspense fallback={<p role="status">{t("reckoning")}</p>}>
        <Judged {...asked} />
      </Suspense>
    </FieldGroup>
  );
}

async function Judged({ db, learner, locale }: Asked) {
  const judgement = await judgeOwnCredit(db, learner.id);
  return (
    <div className={css.judged}>
      {judgement.verdict === "tooFew" ? (
        <CreditTooFew locale={locale} judgement={judgement} />
      ) : (
        <CreditFigures judgement={judgement} />
      )}
      <CreditSwitch isOn={learner.creditsTerms} verdict={judgement.verdict} />
    </div>
  );
}
