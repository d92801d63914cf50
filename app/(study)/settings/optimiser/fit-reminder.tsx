import Link from "next/link";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { translator } from "#words/translator";
import css from "./fit-reminder.module.css";
import { isFitDueNow } from "./is-fit-due-now.ts";
import { PutOffButton } from "./put-off-button.tsx";

/** A quiet line that it is time to fit the weights; nothing while it is not. */
export async function FitReminder() {
  const { db, learner } = await enterPage();
  if (!(await isFitDueNow(db, learner, new Date()))) return null;
  const { locale } = await screenContext();
  const t = translator(locale, "optimiser");
  return (
    <aside className={css.reminder} aria-label={t("title")}>
      <p>
        {t("reminder")} <Link href="/settings/optimiser">{t("toOptimiser")}</Link>
      </p>
      <PutOffButton />
    </aside>
  );
}
