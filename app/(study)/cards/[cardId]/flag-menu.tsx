"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { FlagMark } from "#ui/flag-mark";
import { flagKey } from "./flag-key.ts";
import css from "./flag-menu.module.css";

const flags = [1, 2, 3, 4, 5, 6, 7, 0] as const;

/** Anki's seven flags, by name; the one that is set is marked. */
export function FlagMenu(props: {
  readonly flag: number;
  readonly onChoose: (flag: number) => void;
}) {
  const t = useTranslations("cardPage");
  const names = useTranslations("reviewActs");
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (flag: number) => {
    menu.current?.removeAttribute("open");
    menu.current?.querySelector("summary")?.focus();
    props.onChoose(flag);
  };
  return (
    <details
      ref={menu}
      className={css.menu}
      onKeyDown={(event) => event.key === "Escape" && menu.current?.removeAttribute("open")}
    >
      <summary>
        {props.flag === 0 ? t("flagMenuNone") : t("flagMenu", { flag: names(flagKey(props.flag)) })}
      </summary>
      <div className={css.flags}>
        {flags.map((flag) => (
          <Button
            key={flag}
            look="quiet"
            aria-pressed={flag === props.flag}
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
