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
  { keys: ["Y"], does: "keyPinyin" },
  { keys: ["S"], does: "keyReveal" },
  { keys: ["/"], does: "keyFind" },
] as const;

/** All keys of the reader, folded away until asked for. */
export function KeyHelp({
  keysRef,
  hasVoice,
}: {
  readonly keysRef: Ref<HTMLDetailsElement>;
  readonly hasVoice: boolean;
}) {
  const t = useTranslations("reader");
  const pick = useTranslations("pickWords");
  const aloud = useTranslations("readAloud");
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
        <KeyRow keyName="T" does={pick("keyPick")} />
        {hasVoice && (
          <>
            <KeyRow keyName="R" does={aloud("keyOne")} />
            <KeyRow keyName="L" does={aloud("keyOn")} />
          </>
        )}
      </dl>
    </details>
  );
}

function KeyRow({ keyName, does }: { readonly keyName: string; readonly does: string }) {
  return (
    <div className={css.key}>
      <dt>
        <kbd>{keyName}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
