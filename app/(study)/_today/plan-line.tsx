import Link from "next/link";
import { dayToIso } from "#lib/memory/time/day";
import type { Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { translator } from "#words/translator";
import css from "./plan-line.module.css";
import type { ShelfPlan } from "./shelf-plans.ts";

/** By when the text is to be read, and how that goes; nothing where no plan stands. */
export function PlanLine({
  locale,
  textId,
  plan,
}: {
  readonly locale: Locale;
  readonly textId: string;
  readonly plan: ShelfPlan | null;
}) {
  if (plan === null) return null;
  const t = translator(locale, "plan");
  const day = sayDay(locale, { day: "numeric", month: "long" })(dayToIso(plan.targetDay));
  const { isOnTrack, behindDays } = plan.standing;
  return (
    <p className={css.line}>
      <Link href={`/texts/${textId}/plan`}>
        {isOnTrack ? t("shelfOnTrack", { day }) : t("shelfBehind", { day, days: behindDays })}
      </Link>
    </p>
  );
}
