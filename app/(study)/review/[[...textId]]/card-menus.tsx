"use client";

import { type RefObject, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { DueDialogHandle } from "#ui/due-dialog";
import { FlagMark } from "#ui/flag-mark";
import type { NoteEditorHandle } from "#ui/note-editor";
import { ActMenu, type MenuHandle, type MenuItem } from "./act-menu.tsx";
import type { KeyCommand } from "./key-command.ts";
import type { LeechHelpHandle } from "./leech-help.tsx";
import type { ReviewCard } from "./material.ts";
import { flagKey } from "./use-say-told.ts";

const flags = [1, 2, 3, 4, 5, 6, 7, 0];

/** What keys open. */
export interface CardMenus {
  readonly flag: RefObject<MenuHandle | null>;
  readonly more: RefObject<MenuHandle | null>;
  readonly due: RefObject<DueDialogHandle | null>;
  readonly edit: RefObject<NoteEditorHandle | null>;
  readonly leech: RefObject<LeechHelpHandle | null>;
}

export function useCardMenus(): CardMenus {
  const flag = useRef<MenuHandle>(null);
  const more = useRef<MenuHandle>(null);
  const due = useRef<DueDialogHandle>(null);
  const edit = useRef<NoteEditorHandle>(null);
  const leech = useRef<LeechHelpHandle>(null);
  return useMemo(() => ({ flag, more, due, edit, leech }), []);
}

interface MenuProps {
  readonly card: ReviewCard;
  readonly menus: CardMenus;
  readonly act: (command: KeyCommand) => void;
}

/** Seven colours and none, by Anki's names. */
export function FlagMenu({ card, menus, act }: MenuProps) {
  const t = useTranslations("reviewActs");
  const { flag: now = 0 } = card;
  const item = (flag: number): MenuItem => ({
    id: String(flag),
    label: flag === 0 ? t("flag_0") : <FlagMark flag={flag} name={t(flagKey(flag))} />,
    cap: String(flag),
    shortcut: `Control+${flag}`,
    press: [String(flag)],
    checked: now === flag,
    onChoose: () => act({ type: "wish", wish: { type: "flag", flag } }),
  });
  return (
    <ActMenu
      ref={menus.flag}
      label={t("flag")}
      button={{ text: t("flag"), cap: "*" }}
      items={flags.map(item)}
    />
  );
}

const acts = [
  { type: "buryCard", cap: "-", press: ["-", "－", "—", "——"] },
  { type: "buryNote", cap: "=", press: ["=", "＝"] },
  { type: "suspendCard", cap: "@", press: ["@", "＠"] },
  { type: "suspendNote", cap: "!", press: ["!", "！"] },
] as const;

/** All that can be done to the card. */
export function MoreMenu({ card, menus, act }: MenuProps) {
  const t = useTranslations("reviewActs");
  const noteCards = card.siblings.length + 1;
  const items: MenuItem[] = acts.map(({ type, cap, press }) => ({
    ...{ id: type, label: t(type), cap, shortcut: cap, press },
    hint: t(`${type}Hint`, { count: noteCards }),
    onChoose: () => act({ type: "wish", wish: { type } }),
  }));
  return (
    <ActMenu
      ref={menus.more}
      label={t("more")}
      button={{ text: t("more"), cap: "M" }}
      items={[
        {
          ...{ id: "edit", label: t("edit"), hint: t("editHint") },
          ...{ cap: "E", shortcut: "E", press: ["e", "E"] },
          onChoose: () => act({ type: "edit" }),
        },
        ...items,
        {
          ...{ id: "flag", label: t("flagCard"), cap: "*", shortcut: "*", press: ["*", "＊"] },
          onChoose: () => act({ type: "flagMenu" }),
        },
        {
          ...{ id: "setDue", label: t("setDue"), hint: t("setDueHint") },
          ...{ cap: "Ctrl+Shift+D", shortcut: "Control+Shift+D" },
          onChoose: () => act({ type: "dueDialog" }),
        },
        {
          ...{ id: "reset", label: t("reset"), cap: "Ctrl+Alt+N", shortcut: "Control+Alt+N" },
          hint: t(card.state.state === "new" ? "resetNewHint" : "resetHint"),
          disabled: card.state.state === "new",
          onChoose: () => act({ type: "wish", wish: { type: "reset" } }),
        },
      ]}
    />
  );
}
