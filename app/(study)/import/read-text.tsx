"use client";

import { useTranslations } from "use-intl";
import { Doubts } from "./doubts.tsx";
import { Existing } from "./existing.tsx";
import { FoundTerms } from "./found-terms.tsx";
import type { LinePlace } from "./line-places.ts";
import { findPlace } from "./line-places.ts";
import { Pairs } from "./pairs.tsx";
import css from "./read-text.module.css";
import { Repairs } from "./repairs.tsx";
import { SaveBar } from "./save-bar.tsx";
import type { TextDeskProps } from "./text-desk.tsx";
import { type Choices, changeCurrent } from "./text-queue.ts";
import { TextWishes } from "./text-wishes.tsx";
import type { FoundView, ReadView } from "./use-preview.ts";
import type { useSaving } from "./use-saving.ts";
import { Version } from "./version.tsx";

/** A text that could be read: how, what was mended and is doubtful, what was found in it, and the way to save it. */
export function ReadText(
  props: TextDeskProps & {
    readonly view: ReadView;
    readonly found: FoundView | null;
    readonly isStale: boolean;
    readonly saver: ReturnType<typeof useSaving>;
    readonly onShowPlace: (place: LinePlace) => void;
  },
) {
  const t = useTranslations("import");
  const { view, found, text } = props;
  const choose = (choices: Partial<Choices>) =>
    props.onQueue((now) =>
      changeCurrent(now, (current) => ({
        ...current,
        choices: { ...current.choices, ...choices },
      })),
    );
  const showLine = (line: number) => props.onShowPlace(findPlace(view.files, line));
  const isSaving = props.saver.saving.type === "saving";
  return (
    <>
      <div className={css.panel} aria-busy={props.isStale} inert={isSaving}>
        <h2 className={css.heading}>{t("preview")}</h2>
        {found?.existing && <Existing {...found.existing} />}
        {found && <Version found={found} view={view} />}
        <TextWishes view={view} choices={text.choices} onChoose={choose} />
        <Repairs
          view={view}
          wishes={text.choices.repairs}
          onDecide={(repairs) => choose({ repairs: { ...text.choices.repairs, ...repairs } })}
          onShowLine={showLine}
        />
        <Doubts view={view} onShowLine={showLine} />
        <Pairs view={view} onShowLine={showLine} />
        {found && <FoundTerms view={view} found={found} />}
      </div>
      {found?.existing === null && <SaveBar {...props} found={found} />}
    </>
  );
}
