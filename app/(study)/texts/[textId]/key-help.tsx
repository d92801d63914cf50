"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import css from "./reader-bar.module.css";

const rows = [
  { keys: ["N", "P"], does: "keyWalk" },
  { keys: ["Enter"], does: "keyOpen" },
  { keys: ["W"], does: "keyKnown" },
  { keys: ["Esc"], does: "keyClose" },
  { keys: ["M"], does: "keyMenu" },
  { keys: ["K"], does: "keyInk" },
  { keys: ["S"], does: "keyReveal" },
  { keys: ["/"], does: "keyFind" },
] as const;

/** All keys of the reader, folded away until asked for. */
export function KeyHelp({ keysRef }: { readonly keysRef: Ref<HTMLDetailsElement> }) {
  const t = useTranslations("reader");
  return (
    <details className={`${css.details} ${css.help}`} ref={keysRef}>
      <summary>
        {t("keys")} <kbd>?</kbd>
      </summary>
      <dl className={css.keys}>
        {rows.map(({ keys, does }) => (
          <div key={does} className={css.key}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
