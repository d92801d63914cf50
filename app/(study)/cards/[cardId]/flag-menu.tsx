"use client";

import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { FlagMark } from "#ui/flag-mark";
import { KeyCap } from "#ui/key-cap";
import { flagKey } from "./flag-key.ts";
import css from "./flag-menu.module.css";

const flags = [1, 2, 3, 4, 5, 6, 7, 0] as const;

/** Lets a key open the menu. */
export interface FlagMenuHandle {
  readonly open: () => void;
}

/** Anki's seven flags, by name; the one that is set is marked. */
export function FlagMenu(props: {
  readonly ref?: Ref<FlagMenuHandle>;
  /** Null: of several cards. */
  readonly flag: number | null;
  readonly onChoose: (flag: number) => void;
}) {
  const t = useTranslations("cardPage");
  const names = useTranslations("reviewActs");
  const menu = useRef<HTMLDetailsElement>(null);
  const open = () => {
    menu.current?.setAttribute("open", "");
    const now = menu.current?.querySelector<HTMLElement>("[aria-pressed=true], button");
    now?.focus();
  };
  useImperativeHandle(props.ref, () => ({ open }));
  const choose = (flag: number) => {
    menu.current?.removeAttribute("open");
    menu.current?.querySelector("summary")?.focus();
    props.onChoose(flag);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      menu.current?.removeAttribute("open");
      menu.current?.querySelector("summary")?.focus();
    }
    if (menu.current && walk(event.key, menu.current)) event.preventDefault();
  };
  return (
    <details ref={menu} className={css.menu} onKeyDown={press}>
      <summary aria-keyshortcuts="*">
        {(props.flag ?? 0) === 0
          ? t("flagMenuNone")
          : t("flagMenu", { flag: names(flagKey(props.flag ?? 0)) })}
        {props.flag !== null && <KeyCap>*</KeyCap>}
      </summary>
      <div className={css.flags}>
        {flags.map((flag) => (
          <Button
            key={flag}
            look="quiet"
            aria-pressed={props.flag === null ? undefined : flag === props.flag}
            onClick={() => choose(flag)}
          >
            {flag === 0 ? names(flagKey(0)) : <FlagMark flag={flag} name={names(flagKey(flag))} />}
            {flag === props.flag && <span aria-hidden="true">✓</span>}
          </Button>
        ))}
      </div>
    </details>
  );
}

/** Moves the focus by the arrows through an open menu; whether it did. */
function walk(key: string, menu: HTMLDetailsElement): boolean {
  if (!menu.open || (key !== "ArrowDown" && key !== "ArrowUp")) return false;
  const items = [...menu.querySelectorAll<HTMLElement>("button")];
  const at = items.findIndex((item) => item.matches(":focus"));
  const next = key === "ArrowDown" ? at + 1 : Math.max(at, 0) - 1;
  items.at(next % items.length)?.focus();
  return true;
}
