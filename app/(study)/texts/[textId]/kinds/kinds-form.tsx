"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#lib/cards/card-face";
import type { KindCount } from "#lib/commands/count-kinds";
import type { Lang } from "#lib/language/text/unit";
import { Button, ButtonLink } from "#ui/button";
import { KindChoice, KindChoices } from "#ui/kind-choice";
import { Notice } from "#ui/notice";
import { SavingBar } from "#ui/saving-bar";
import { useVoiceUri } from "#ui/voice";
import { saveKinds } from "./actions.ts";
import { isSameChoice, type KindsOutcome, kindChange, wholeChange } from "./kind-change.ts";
import css from "./kinds-form.module.css";

interface Props {
  readonly textId: string;
  readonly sourceLang: Lang;
  readonly asked: readonly CardKind[];
  readonly counts: readonly KindCount[];
}

/** The kinds of card a text asks for, each with what turning it on or off would do; nothing is done before it is saved. */
export function KindsForm(props: Props) {
  const t = useTranslations("listening");
  const { textId, sourceLang, counts } = props;
  const canSpeak = useVoiceUri(sourceLang) !== null;
  const choice = useChoice(props);
  const { asked, chosen, outcome, isSaving } = choice;
  const isShown = (kind: CardKind) => kind !== "listening" || canSpeak || asked.has(kind);
  return (
    <>
      <KindChoices legend={<legend className="visually-hidden">{t("title")}</legend>}>
        {counts
          .filter(({ kind }) => isShown(kind))
          .map((count) => (
            <KindRow
              key={count.kind}
              {...{ count, asked, chosen, sourceLang, canSpeak }}
              onToggle={choice.toggle}
            />
          ))}
      </KindChoices>
      {!isShown("listening") && <p className={css.note}>{t(`noVoiceKind_${sourceLang}`)}</p>}
      {outcome !== null && <Outcome textId={textId} outcome={outcome} />}
      {!isSameChoice(choice) && (
        <SavingBar>
          <Button look="main" disabled={isSaving || chosen.size === 0} onClick={choice.save}>
            {t(isSaving ? "saving" : "save")}
          </Button>
          <Button look="quiet" disabled={isSaving} onClick={choice.discard}>
            {t("discard")}
          </Button>
          <Sum counts={counts} asked={asked} chosen={chosen} />
        </SavingBar>
      )}
    </>
  );
}

function useChoice({ textId, asked: kinds }: Props) {
  const [draft, setDraft] = useState<ReadonlySet<CardKind> | null>(null);
  const [outcome, setOutcome] = useState<KindsOutcome | null>(null);
  const [isSaving, startSaving] = useTransition();
  const asked: ReadonlySet<CardKind> = new Set(kinds);
  const chosen = draft ?? asked;
  const change = (next: ReadonlySet<CardKind> | null) => {
    setDraft(next);
    setOutcome(null);
  };
  return {
    ...{ asked, chosen, outcome, isSaving },
    toggle: (kind: CardKind) => {
      const next = new Set(chosen);
      if (!next.delete(kind)) next.add(kind);
      change(next);
    },
    discard: () => change(null),
    save: () =>
      startSaving(async () => {
        const done = await saveKinds(textId, [...chosen]).catch(
          () => ({ type: "failed" }) as const,
        );
        startSaving(() => {
          setOutcome(done);
          if (done.type === "saved") setDraft(null);
        });
      }),
  };
}

function KindRow(props: {
  readonly count: KindCount;
  readonly asked: ReadonlySet<CardKind>;
  readonly chosen: ReadonlySet<CardKind>;
  readonly sourceLang: Lang;
  readonly canSpeak: boolean;
  readonly onToggle: (kind: CardKind) => void;
}) {
  const t = useTranslations("listening");
  const { count, asked, chosen, sourceLang } = props;
  const { kind } = count;
  const { key, ...values } = kindChange(count, { asked, chosen });
  const isMute = kind === "listening" && !props.canSpeak;
  return (
    <KindChoice
      kind={kind}
      isChosen={chosen.has(kind)}
      isChanged={asked.has(kind) !== chosen.has(kind)}
      count={t(key, { met: 0, made: 0, ...values })}
      text={isMute && t(`stillOn_${sourceLang}`)}
      onToggle={props.onToggle}
    />
  );
}

function Sum(props: {
  readonly counts: readonly KindCount[];
  readonly asked: ReadonlySet<CardKind>;
  readonly chosen: ReadonlySet<CardKind>;
}) {
  const t = useTranslations("listening");
  const { made, back, hidden } = wholeChange(props.counts, props);
  const parts = [
    made > 0 && t("willMake", { count: made }),
    back > 0 && t("willBring", { count: back }),
    hidden > 0 && t("willHide", { count: hidden }),
  ].filter((part) => part !== false);
  return <span role="status">{props.chosen.size === 0 ? t("noKind") : parts.join(" · ")}</span>;
}

function Outcome({ textId, outcome }: { readonly textId: string; readonly outcome: KindsOutcome }) {
  const t = useTranslations("listening");
  if (outcome.type !== "saved") return <Notice tone="error" title={t(outcome.type)} />;
  return (
    <Notice tone="done" title={t("saved", { made: outcome.made })}>
      <div className={css.ways}>
        <ButtonLink href={`/review/${textId}`} prefetch={false}>
          {t("toReview")}
        </ButtonLink>
        <ButtonLink href={`/texts/${textId}`} prefetch={false}>
          {t("toText")}
        </ButtonLink>
      </div>
    </Notice>
  );
}
