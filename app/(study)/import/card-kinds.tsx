"use client";

import { useTranslations } from "use-intl";
import { type CardKind, cardKinds, usualKinds } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";
import { KindChoice, KindChoices } from "#ui/kind-choice";
import { useVoiceUri } from "#ui/voice";

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
    <KindChoices legend={<legend>{t("cards")}</legend>}>
      {(canSpeak ? cardKinds : usualKinds).map((kind) => (
        <KindChoice
          key={kind}
          kind={kind}
          isChosen={props.chosen.has(kind)}
          count={t("kindCount", { count: props.counts[kind] })}
          onToggle={toggle}
        />
      ))}
      {!canSpeak && <p className="quiet">{heard(`noVoiceKind_${props.sourceLang}`)}</p>}
    </KindChoices>
  );
}
