import { leechTag } from "#lib/cards/parse-tags";
import type { CardState } from "#lib/memory/schedule/card-state";
import { type Calendar, type Day, dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { saySpan } from "#ui/say-span";
import { htmlLang, type Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { sayNumber, sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import { flagName } from "./[cardId]/flag-name.ts";
import { stateText } from "./[cardId]/state-text.ts";
import type { CardLine } from "./card-line-columns.ts";
import type { ListedCard } from "./load-cards.ts";

/** When and for whom a list is shown; `tag`: whose dates. */
interface ListSaying {
  readonly today: Day;
  readonly calendar: Calendar;
  readonly tag?: string;
}

/** A card as a row of the list. */
export function cardLine(
  locale: Locale,
  { card, name, kind, tags, recall, isKnown }: ListedCard,
  { today, calendar, tag = htmlLang[locale] }: ListSaying,
): CardLine {
  const t = translator(locale, "cardInfo");
  const { id, flag, state, isLeech } = card;
  const span = saySpan(t);
  const none = t("none");
  const past = state.state === "new" ? null : state;
  return {
    ...{ id, name, flag },
    kind: translator(locale, "terms")(`cardKind_${kind}`),
    flagName: flagName(locale, flag),
    tags: isLeech ? [...tags, leechTag] : tags,
    cells: {
      state: stateText(locale, { ...card, isKnown }, { today, tag }),
      due: dueText(locale, { zone: calendar.zone, tag }, state),
      interval: state.state === "review" ? span.ofDays(state.intervalDays) : none,
      retrievability: recall === null ? none : sayShare(locale, recall),
      reviews: past === null ? none : sayNumber(locale, past.reps),
      lapses: past === null ? none : sayNumber(locale, past.lapses),
      added: mediumDay(locale, dayOf(card.createdAt, calendar), tag),
    },
  };
}

function dueText(
  locale: Locale,
  { zone, tag }: Readonly<Record<"zone" | "tag", string>>,
  state: CardState,
): string {
  if (state.state === "new") return translator(locale, "cardInfo")("none");
  const due = state.state === "review" ? { dueDay: state.dueDay } : state.due;
  if ("dueDay" in due) return mediumDay(locale, due.dueDay, tag);
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  return new Intl.DateTimeFormat(tag, options).format(due.dueAt);
}

function mediumDay(locale: Locale, day: Day, tag: string): string {
  return sayDay(locale, { dateStyle: "medium" }, tag)(dayToIso(day));
}
