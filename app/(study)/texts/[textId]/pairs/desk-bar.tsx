"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./desk-bar.module.css";
import type { DeskOrder } from "./desk-items.ts";

const orders = ["doubtful", "text"] as const satisfies readonly DeskOrder[];

/** Which rows are shown: their order, and words to look for. */
export function DeskBar(props: {
  readonly order: DeskOrder;
  readonly words: string;
  readonly doubts: number;
  readonly onOrder: (order: DeskOrder) => void;
  readonly onWords: (words: string) => void;
  readonly filterRef: Ref<HTMLInputElement>;
  readonly onKeys: () => void;
}) {
  const t = useTranslations("pairs");
  const acts = useTranslations("pairActs");
  return (
    <div className={css.bar}>
      <fieldset className={css.orders}>
        <legend className="visually-hidden">{t("order")}</legend>
        {orders.map((order) => (
          <label key={order} className={css.order}>
            <input
              type="radio"
              name="order"
              checked={props.order === order}
              onChange={() => props.onOrder(order)}
            />
            {t(`order_${order}`, { doubts: props.doubts })}
          </label>
        ))}
      </fieldset>
      <search className={css.search}>
        <label>
          <span className="visually-hidden">{t("filter")}</span>
          <input
            ref={props.filterRef}
            type="search"
            value={props.words}
            placeholder={t("filterHint")}
            aria-keyshortcuts="/"
            onChange={(event) => props.onWords(event.target.value)}
          />
        </label>
      </search>
      <Button look="quiet" className={css.keys} aria-keyshortcuts="?" onClick={props.onKeys}>
        {acts("keys")} <KeyCap>?</KeyCap>
      </Button>
    </div>
  );
}
