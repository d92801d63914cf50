import { loadLeechHelp } from "#actions/load-leech-help";
import { enterPage } from "#lib/auth/enter-page";
import { ConfusablePanel } from "#ui/confusable-panel";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import type { CardPageData } from "./load-card.ts";

/** What a leech is confused with; nothing for any other card, and for one that is not asked itself. */
export async function LeechSection(props: {
  readonly locale: Locale;
  readonly data: CardPageData;
}) {
  const { card, at, askedInsteadId } = props.data;
  if (!card.isLeech || askedInsteadId !== null) return null;
  const { db, learner } = await enterPage();
  const help = await loadLeechHelp(db, learner, card.id, at);
  if (help === null) return null;
  const t = translator(props.locale, "leech");
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="quiet">{t("cardHint")}</p>
      <ConfusablePanel help={help} twinActs={null} onShowIn={null} />
    </section>
  );
}
