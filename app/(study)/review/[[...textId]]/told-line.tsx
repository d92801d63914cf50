"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button, ButtonLink } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import type { KeyCommand } from "./key-command.ts";
import { type ReviewState, type Told, viewOf } from "./review-state.ts";
import css from "./told-line.module.css";
import { useToldWords } from "./use-told-words.tsx";

/**
 * What was done to a card besides answering it, or that it became a leech; with the way back, and the way to the card where there is more
 * to be done. It is for the eye: the page tells it to those who hear.
 */
export function ToldLine(props: {
  readonly told: Told;
  readonly place: "above" | "below";
  /** False where the page has a button for it already. */
  readonly withUndo: boolean;
  readonly act: (command: KeyCommand) => void;
}) {
  const t = useTranslations("reviewActs");
  const undo = useTranslations("review")("undo");
  const leech = useTranslations("leech");
  const words = useToldWords();
  const { told } = props;
  const card = (name: ReactNode) => (
    <strong lang={told.card.lang} className={css.name}>
      {name}
    </strong>
  );
  return (
    <section className={css[props.place]} aria-label={t("toldLast")}>
      <p className={told.type === "leech" ? css.leech : css.words}>{words.rich(told, card)}</p>
      {told.type === "left" && told.typed.trim() !== "" && <Typed text={told.typed} />}
      <div className={css.buttons}>
        {told.type === "leech" && (
          <Button
            aria-keyshortcuts="L"
            onClick={() => props.act({ type: "leech", cardId: told.card.id })}
          >
            {leech("offer")} <KeyCap>L</KeyCap>
          </Button>
        )}
        {leadsToCard(told) && (
          <ButtonLink href={`/cards/${told.card.id}`} prefetch={false}>
            {t("seeCard")}
          </ButtonLink>
        )}
        {props.withUndo && told.type !== "left" && told.type !== "takenBack" && (
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

/** Where the line stands: above a card that came with what it tells, in sight of who begins to read; below all else, so that nothing moves. */
export function placeOfTold(state: ReviewState): "above" | "below" {
  const view = viewOf(state);
  const isOfAnother = view.kind !== "card" || view.card.id !== state.told?.card.id;
  return view.kind !== "done" && isOfAnother ? "above" : "below";
}

/** What stood in the field of a card that went away is not lost. */
function Typed({ text }: { readonly text: string }) {
  const t = useTranslations("reviewUndo");
  return (
    <p className={css.typed}>
      {t("typed")} <q className="reading">{text}</q>
    </p>
  );
}

/** A card set aside for good comes back only from its own page, which also says why one is asked no more. */
function leadsToCard(told: Told): boolean {
  switch (told.type) {
    case "leech":
      return true;
    case "act":
      return told.wish.type.startsWith("suspend");
    case "left":
      return told.why !== null && told.why !== "unknown";
    case "takenBack":
      return false;
  }
}
