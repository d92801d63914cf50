"use client";

import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./listen-tools.module.css";
import { rates } from "./listen-wish.ts";
import type { Listening } from "./use-listening.ts";

interface Props {
  readonly listening: Listening;
  /** Reads on from the unit at hand, or stops. */
  readonly onToggle: () => void;
}

/** Reading aloud: on from here, and by which voice. Absent where the browser has none. */
export function ListenTools({ listening, onToggle }: Props) {
  const t = useTranslations("readAloud");
  if (listening.sides.length === 0) return null;
  return (
    <div className={css.tools}>
      <Button aria-keyshortcuts="L" onClick={onToggle}>
        {t(listening.heardAt === null ? "start" : "stop")} <KeyCap>L</KeyCap>
      </Button>
      <details className={css.choices}>
        <summary>{t("choices")}</summary>
        <div className={css.fields}>
          {listening.sides.length > 1 && <SideField {...listening} />}
          <VoiceField {...listening} />
          <RateField {...listening} />
        </div>
      </details>
      <p role="status" className={css.said}>
        {listening.hasFailed && t("failed")}
      </p>
    </div>
  );
}

function SideField({ sides, side, choose }: Listening) {
  const t = useTranslations("readAloud");
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t("side")}</label>
      <select
        id={id}
        value={side}
        onChange={({ target }) => choose({ side: target.value === "target" ? "target" : "source" })}
      >
        {sides.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </select>
    </div>
  );
}

function VoiceField({ voices, voiceUri, chooseVoice }: Listening) {
  const t = useTranslations("readAloud");
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t("voice")}</label>
      <select id={id} value={voiceUri} onChange={({ target }) => chooseVoice(target.value)}>
        {voices.map(({ uri, name }) => (
          <option key={uri} value={uri}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function RateField({ rate, choose }: Listening) {
  const t = useTranslations("readAloud");
  const format = useFormatter();
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t("rate")}</label>
      <select
        id={id}
        value={rate}
        onChange={({ target }) => choose({ rate: Number(target.value) })}
      >
        {rates.map((one) => (
          <option key={one} value={one}>
            {t("times", { rate: format.number(one) })}
          </option>
        ))}
      </select>
    </div>
  );
}
