"use client";

import { useTranslations } from "use-intl";
import type { Session } from "#lib/memory/sync/session";
import { Button } from "#ui/button";
import { DueDialog } from "#ui/due-dialog";
import { KeyCap } from "#ui/key-cap";
import { CardInfo } from "./card-info.tsx";
import { type CardMenus, FlagMenu, MoreMenu } from "./card-menus.tsx";
import css from "./card-tools.module.css";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewCard } from "./material.ts";

/** What can be asked about the card on the screen, and done to it besides answering. */
export function CardTools(props: {
  readonly card: ReviewCard;
  readonly session: Session<ReviewCard>;
  readonly at: Date;
  readonly menus: CardMenus;
  readonly canPlay: boolean;
  readonly withInfo: boolean;
  readonly act: (command: KeyCommand) => void;
}) {
  const t = useTranslations("review");
  const edit = useTranslations("editNote")("edit");
  const { card, session, at, menus, act } = props;
  return (
    <>
      <div className={css.tools}>
        <Button
          look="quiet"
          aria-expanded={props.withInfo}
          aria-keyshortcuts="I"
          onClick={() => act({ type: "info" })}
        >
          {t("info")} <KeyCap>I</KeyCap>
        </Button>
        {props.canPlay && (
          <Button look="quiet" aria-keyshortcuts="R" onClick={() => act({ type: "play" })}>
            {t("play")} <KeyCap>R</KeyCap>
          </Button>
        )}
        <Button look="quiet" aria-keyshortcuts="E" onClick={() => act({ type: "edit" })}>
          {edit} <KeyCap>E</KeyCap>
        </Button>
        <FlagMenu {...{ card, menus, act }} />
        <MoreMenu {...{ card, menus, act }} />
      </div>
      <DueDialog
        ref={menus.due}
        calendar={session.calendar}
        onSet={(due) => act({ type: "wish", wish: { type: "setDue", due } })}
      />
      {props.withInfo && <CardInfo card={card} session={session} at={at} />}
    </>
  );
}
