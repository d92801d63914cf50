"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button, ButtonLink } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import type { KeyCommand } from "./key-command.ts";
import type { Told } from "./review-state.ts";
import css from "./told-line.module.css";
import { useSayTold } from "./use-say-told.ts";

/**
 * What was done to a card besides answering it, or that it became a leech; with the way back, and the way to the card where there is more
 * to be done. It is for the eye: the page tells it to those who hear.
 */
export function ToldLine(props: {
  readonly told: Told;
  /** False where the page has a button for it already. */
  readonly withUndo: boolean;
  readonly act: (command: KeyCommand) => void;
}) {
  const t = useTranslations("reviewActs");
  const undo = useTranslations("review")("undo");
  const { told } = props;
  const { key, values } = useSayTold()(told);
  const card = (name: ReactNode) => (
    <strong lang={told.card.lang} className={css.name}>
      {name}
    </strong>
  );
  return (
    <section className={css.place} aria-label={t("toldLast")}>
      <p className={told.type === "leech" ? css.leech : css.words}>
        {t.rich(key, { ...values, card })}
      </p>
      <div className={css.buttons}>
        {leadsToCard(told) && (
          <ButtonLink href={`/cards/${told.card.id}`} prefetch={false}>
            {t("seeCard")}
          </ButtonLink>
        )}
        {props.withUndo && (
          <Button onClick={() => props.act({ type: "undo" })} aria-keyshortcuts="U">
            {undo} <KeyCap>U</KeyCap>
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={t("dismiss")}
          onClick={() => props.act({ type: "dismiss" })}
        >
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
    </section>
  );
}

/** A card set aside for good comes back only from its own page. */
function leadsToCard(told: Told): boolean {
  return told.type === "leech" || told.wish.type.startsWith("suspend");
}
