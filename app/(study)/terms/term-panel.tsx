"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { ActButtons } from "./act-buttons.tsx";
import { Facts } from "./facts.tsx";
import type { GlossaryRow } from "./glossary-row.ts";
import { KnownButton } from "./known-button.tsx";
import { MergePicker } from "./merge-picker.tsx";
import { Places } from "./places.tsx";
import { RenameForm } from "./rename-form.tsx";
import { SplitForm } from "./split-form.tsx";
import css from "./term-panel.module.css";
import type { Known } from "./terms-desk.tsx";
import { Translations } from "./translations.tsx";
import { Twins } from "./twins.tsx";
import type { Commands } from "./use-commands.ts";
import type { useDetails } from "./use-details.ts";
import type { Glossary } from "./use-glossary.ts";

export interface PanelProps {
  readonly row: GlossaryRow;
  readonly glossary: Glossary;
  readonly commands: Commands;
  readonly known: Known;
  readonly onGoTo: (termId: string) => void;
}

/** The term the learner is at: its translations, what can be done with it, and every place it stands in both languages. */
export function TermPanel(
  props: PanelProps & {
    /** Where there is no room beside the list, it lies over the lower part of the window once it is asked for. */
    readonly isOpen: boolean;
    readonly details: ReturnType<typeof useDetails>;
    readonly onClose: () => void;
  },
) {
  const t = useTranslations("glossary");
  const headingId = useId();
  const { row, commands } = props;
  const { mode } = commands;
  return (
    <section
      aria-labelledby={headingId}
      className={props.isOpen ? `${css.panel} ${css.open}` : css.panel}
    >
      <button type="button" className={css.close} aria-label={t("close")} onClick={props.onClose}>
        <span aria-hidden="true">✕</span>
      </button>
      {mode === "rename" ? (
        <RenameForm key={`rename ${row.id}`} {...props} headingId={headingId} />
      ) : (
        <h2 id={headingId} className={`reading ${css.source}`} lang={row.sourceLang}>
          {row.source}
        </h2>
      )}
      <Facts {...props} />
      <Translations key={row.id} {...props} />
      {mode === "merge" && <MergePicker key={`merge ${row.id}`} {...props} />}
      {mode === "split" && <SplitForm key={`split ${row.id}`} {...props} />}
      {(mode === null || mode === "add") && <ActButtons {...props} />}
      {mode === null && row.status !== "rejected" && <KnownButton key={row.id} row={row} />}
      {mode === null && <Twins {...props} />}
      <Places row={row} {...props.details} />
    </section>
  );
}
