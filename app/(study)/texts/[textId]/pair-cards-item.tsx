"use client";

import Link from "next/link";
import { useEffect, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { makePairCards, readPairCards } from "./actions.ts";
import type { PairCards } from "./load-details.ts";
import css from "./pair-menu.module.css";

interface Props {
  readonly textId: string;
  readonly unitId: string;
  readonly unitCount: number;
}

/** The cards that ask the pair; where the text makes none of its pairs, the offer to make them. */
export function PairCardsItem({ textId, unitId, unitCount }: Props) {
  const t = useTranslations("reader");
  const [found, setFound] = useState<PairCards | "failed" | null>(null);
  const [pending, start] = useTransition();
  useEffect(() => {
    let isCurrent = true;
    readPairCards(textId, unitId).then(
      (cards) => isCurrent && setFound(cards ?? "failed"),
      () => isCurrent && setFound("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [textId, unitId]);
  const make = () =>
    start(async () => {
      const made = await makePairCards(textId, unitId).catch(() => null);
      setFound(made ?? "failed");
    });
  if (found === null) return <p className={css.cards}>{t("waiting")}</p>;
  if (found === "failed") return <p className={css.cards}>{t("failed")}</p>;
  if (!found.asks)
    return (
      <div className={css.cards}>
        <p>{t("noPairCards", { count: unitCount })}</p>
        <Button disabled={pending} onClick={make}>
          {t("makePairCards")}
        </Button>
      </div>
    );
  return <HasCards cards={found.cards} />;
}

function HasCards({ cards }: { readonly cards: PairCards["cards"] }) {
  const t = useTranslations("reader");
  const terms = useTranslations("terms");
  if (cards.length === 0) return <p className={css.cards}>{t("pairUnasked")}</p>;
  return (
    <div className={css.cards}>
      <p>{t("pairCards", { count: cards.length })}</p>
      <ul className={css.list}>
        {cards.map(({ id, kind }) => (
          <li key={id}>
            <Link href={`/cards/${id}`}>{terms(`cardKind_${kind}`)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
