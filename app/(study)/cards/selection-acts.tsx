"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { Calendar } from "#lib/memory/time/day";
import { Button } from "#ui/button";
import { DueDialog, type DueDialogHandle } from "#ui/due-dialog";
import { FlagMenu } from "./[cardId]/flag-menu.tsx";
import type { BulkRequest } from "./bulk-request.ts";
import css from "./cards-desk.module.css";
import { TagDialog } from "./tag-dialog.tsx";

const plain = ["suspend", "unsuspend", "bury", "unbury"] as const;

/** What can be done to all chosen cards at one stroke; each has a way back. */
export function SelectionActs(props: {
  readonly calendar: Calendar;
  readonly tags: readonly string[];
  readonly isPending: boolean;
  readonly onAct: (request: BulkRequest) => void;
}) {
  const t = useTranslations("cardList");
  const due = useRef<DueDialogHandle>(null);
  const tags = useRef<HTMLDialogElement>(null);
  const { isPending, onAct } = props;
  return (
    <div className={css.acts}>
      {plain.map((type) => (
        <Button key={type} disabled={isPending} onClick={() => onAct({ type })}>
          {t(type)}
        </Button>
      ))}
      <FlagMenu flag={null} onChoose={(flag) => onAct({ type: "flag", flag })} />
      <Button disabled={isPending} onClick={() => tags.current?.showModal()}>
        {t("tags")}
      </Button>
      <Button disabled={isPending} onClick={() => due.current?.open()}>
        {t("setDue")}
      </Button>
      <Button disabled={isPending} onClick={() => onAct({ type: "reset" })}>
        {t("reset")}
      </Button>
      <DueDialog
        ref={due}
        calendar={props.calendar}
        onSet={(_, wish) => onAct({ type: "setDue", wish })}
      />
      <TagDialog ref={tags} known={props.tags} onAct={onAct} />
    </div>
  );
}
