import Link from "next/link";
import type { CardState } from "#lib/memory/schedule/card-state";
import { type Day, dayToIso } from "#lib/memory/time/day";
import { FlagMark } from "#ui/flag-mark";
import { htmlLang, type Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { translator } from "#words/translator";
import { flagName } from "./[cardId]/flag-name.ts";
import { stateText } from "./[cardId]/state-text.ts";
import css from "./card-table.module.css";
import type { ListedCard } from "./load-cards.ts";

interface Props {
  readonly locale: Locale;
  readonly cards: readonly ListedCard[];
  readonly today: Day;
  readonly zone: string;
}

/** The cards of a page, each leading to its info. */
export function CardTable({ locale, cards, today, zone }: Props) {
  const t = translator(locale, "cardList");
  const info = translator(locale, "cardInfo");
  const kinds = translator(locale, "terms");
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t("card")}</th>
          <th scope="col">{t("cardKind")}</th>
          <th scope="col">{info("state")}</th>
          <th scope="col">{info("due")}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map(({ card, name }) => (
          <tr key={card.id}>
            <th scope="row">
              <Link
                href={`/cards/${card.id}`}
                prefetch={false}
                lang={name.lang}
                className="reading"
              >
                {name.text}
              </Link>
              {card.flag > 0 && (
                <span className={css.flag}>
                  <FlagMark flag={card.flag} name={flagName(locale, card.flag)} />
                </span>
              )}
            </th>
            <td>{kinds(`cardKind_${card.kind}`)}</td>
            <td>{stateText(locale, card, today)}</td>
            <td className={css.due}>{dueText(locale, zone, card.state)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dueText(locale: Locale, zone: string, state: CardState): string {
  if (state.state === "new") return translator(locale, "cardInfo")("none");
  const due = state.state === "review" ? { dueDay: state.dueDay } : state.due;
  if ("dueDay" in due) return sayDay(locale, { dateStyle: "medium" })(dayToIso(due.dueDay));
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  return new Intl.DateTimeFormat(htmlLang[locale], options).format(due.dueAt);
}
