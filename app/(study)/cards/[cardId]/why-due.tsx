import { forgettingCurve } from "#lib/memory/schedule/fsrs";
import { dayToIso } from "#lib/memory/time/day";
import { sayDue } from "#ui/say-due";
import type { Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { translator } from "#words/translator";
import type { CardPageData } from "./load-card.ts";
import css from "./why-due.module.css";

/** Why the card is due on its day, reason by reason, with the formulas and their numbers. */
export function WhyDue({ locale, data }: { readonly locale: Locale; readonly data: CardPageData }) {
  const t = translator(locale, "dueReasons");
  const { card, explanation, preset, today } = data;
  const { suspended, buriedUntilDay } = card;
  const reasons = sayDue(
    {
      ...{ locale, t, info: translator(locale, "cardInfo"), tag: data.tag },
      desiredRetention: preset.desiredRetention,
      curve: forgettingCurve(preset.weights),
    },
    explanation,
  );
  const isBuried = buriedUntilDay !== null && buriedUntilDay > today;
  const date = sayDay(locale, { day: "numeric", month: "long" }, data.tag);
  return (
    <section className={css.why}>
      <h2>{t(explanation.wait === null ? "whyNone" : "why")}</h2>
      <ol className={reasons.length === 1 ? css.single : undefined}>
        {reasons.map(({ key, text, formula }) => (
          <li key={key}>
            {text}
            {formula && <code className={css.formula}>{formula}</code>}
          </li>
        ))}
      </ol>
      {suspended && <p>{t("whySuspended")}</p>}
      {isBuried && <p>{t("whyBuried", { date: date(dayToIso(buriedUntilDay)) })}</p>}
    </section>
  );
}
