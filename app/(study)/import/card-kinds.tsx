"use client";

import { useTranslations } from "use-intl";
import { type CardKind, cardKinds, usualKinds } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";
import { useVoiceUri } from "#ui/voice";
import css from "./card-kinds.module.css";

/** Which questions are made of the text; dictation where the browser can read its language aloud. */
export function CardKinds(props: {
  readonly counts: Readonly<Record<CardKind, number>>;
  readonly chosen: ReadonlySet<CardKind>;
  readonly sourceLang: Lang;
  readonly onChange: (chosen: ReadonlySet<CardKind>) => void;
}) {
  const t = useTranslations("import");
  const heard = useTranslations("listening");
  const canSpeak = useVoiceUri(props.sourceLang) !== null;
  const toggle = (kind: CardKind) => {
    const next = new Set(props.chosen);
    if (!next.delete(kind)) next.add(kind);
    props.onChange(next);
  };
  return (
    <fieldset className={css.kinds}>
      <legend>{t("cards")}</legend>
      {(canSpeak ? cardKinds : usualKinds).map((kind) => (
        <label key={kind} className={css.kind}>
          <input type="checkbox" checked={props.chosen.has(kind)} onChange={() => toggle(kind)} />
          <span>
            <strong>{t(`kind_${kind}`)}</strong>
            <span className={css.text}>{t(`kindText_${kind}`)}</span>
          </span>
          <span className={css.count}>{t("kindCount", { count: props.counts[kind] })}</span>
        </label>
      ))}
      {!canSpeak && <p className="quiet">{heard(`noVoiceKind_${props.sourceLang}`)}</p>}
    </fieldset>
  );
}
