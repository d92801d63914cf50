import { type Day, dayToIso } from "#lib/memory/time/day";
import type { StoredCard } from "#lib/store/card";
import type { Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { translator } from "#words/translator";

/** Where a card stands and what is set aside of it: "Review · buried until 24 November · leech"; that its term is known by hand comes first of what is set aside. */
export function stateText(
  locale: Locale,
  card: StoredCard & { readonly isKnown?: boolean },
  { today, tag }: { readonly today: Day; readonly tag?: string | undefined },
): string {
  const t = translator(locale, "cardInfo");
  const { state, suspended, buriedUntilDay, isLeech, isKnown } = card;
  const date = sayDay(locale, { day: "numeric", month: "long" }, tag);
  const isBuried = buriedUntilDay !== null && buriedUntilDay > today;
  return [
    t(`state_${state.state}`),
    isKnown && t("known"),
    suspended && t("suspended"),
    isBuried && t("buriedUntil", { date: date(dayToIso(buriedUntilDay)) }),
    isLeech && t("leech"),
  ]
    .filter(Boolean)
    .join(" · ");
}
