"use client";

import { useTranslations } from "use-intl";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { Notice } from "#ui/notice";
import { ChoiceForm } from "./choice-form.tsx";
import { DeckPicker } from "./deck-picker.tsx";
import { hasCards, type SimulatorMaterial } from "./material.ts";
import { Outcome } from "./outcome.tsx";
import { RetentionPanel } from "./retention-panel.tsx";
import css from "./simulator.module.css";
import { useSimulations } from "./use-simulations.ts";

/** The form, the simulations side by side, and the retentions compared. */
export function Simulator({ material }: { readonly material: SimulatorMaterial }) {
  const t = useTranslations("simulator");
  const simulations = useSimulations(material);
  const { runs, remove, removeAll, failure, isFirst } = simulations;
  const isEmpty = !hasCards(material, { extraCards: 0 });
  return (
    <>
      <section className={css.choice} aria-label={t("simulation")}>
        <DeckPicker material={material} />
        <ChoiceForm material={material} {...simulations} />
      </section>
      {failure !== null && (
        <Notice tone="error" title={t("failed")}>
          <p>{t("failedText")}</p>
          <p>
            <code>{failure}</code>
          </p>
        </Notice>
      )}
      {isFirst && <div className={css.coming} />}
      {runs.length > 0 && (
        <Outcome material={material} runs={runs} remove={remove} removeAll={removeAll} />
      )}
      {isEmpty && runs.length === 0 && <NoCards isText={material.textId !== null} />}
      {(!isEmpty || runs.length > 0) && <RetentionPanel {...simulations} />}
      <details className={css.more}>
        <summary>{t("leftOut")}</summary>
        <p>{t("leftOutText")}</p>
      </details>
    </>
  );
}

function NoCards({ isText }: { readonly isText: boolean }) {
  const t = useTranslations("simulator");
  const action = <ButtonLink href="/import">{t("emptyAction")}</ButtonLink>;
  return (
    <EmptyState title={t("emptyTitle")} {...(!isText && { action })}>
      <p>{t(isText ? "emptyText" : "emptyAll")}</p>
    </EmptyState>
  );
}
