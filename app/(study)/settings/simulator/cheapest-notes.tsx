import { useTranslations } from "use-intl";
import type { CheapestRetention } from "#lib/memory/simulate/cheapest-retention";
import css from "./outcome.module.css";
import { useWords } from "./use-words.ts";

/** Which retention costs least, how sure that is, and why it is seldom the one to choose. */
export function CheapestNotes({ cheapest }: { readonly cheapest: CheapestRetention }) {
  const t = useTranslations("simulator");
  const { share, cost, points, join } = useWords();
  const { asCheap, spread, tried, desiredRetention, minutesPerMemorised } = cheapest;
  const retention = share(desiredRetention);
  const isSame = points(spread) === points(0);
  const isOne = asCheap.from === asCheap.to;
  return (
    <div className={css.notes}>
      <p>
        <strong>{t("cheapest", { retention, minutes: cost(minutesPerMemorised) })}</strong>
      </p>
      <p>
        {join(
          t(`${isSame ? "sureSame" : "sure"}${isOne ? "One" : ""}`, {
            spread: points(spread),
            from: share(asCheap.from),
            to: share(asCheap.to),
          }),
          cheapest.isAtEdge &&
            t("edge", {
              least: tried[0]?.desiredRetention ?? 0,
              most: tried.at(-1)?.desiredRetention ?? 0,
            }),
        )}
      </p>
      <p>{t("seldomBest", { retention, forgotten: share(1 - desiredRetention, 0) })}</p>
    </div>
  );
}
