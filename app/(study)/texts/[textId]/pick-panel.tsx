"use client";

import { type FormEvent, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import type { ReaderUnit } from "#actions/reader-piece";
import { Button } from "#ui/button";
import { Drawer, type DrawerHandle } from "#ui/drawer";
import { ChineseDictionary } from "./chinese-dictionary.tsx";
import { PickField } from "./pick-field.tsx";
import css from "./pick-panel.module.css";
import { useNewTerm } from "./use-new-term.ts";
import type { Picking } from "./use-pick.ts";

interface Props {
  readonly textId: string;
  readonly unit: ReaderUnit;
  readonly picking: Picking;
  readonly onOpenTerm: (termId: string) => void;
  readonly onAdded: (added: AddedTerm) => void;
  readonly onClose: () => void;
}

/** A term that was made of picked words, and the act that made it. */
export interface AddedTerm {
  readonly source: string;
  readonly editId: string | null;
}

/** The words that were picked stand first. */
const forward = ["source", "target"] as const;
const backward = ["target", "source"] as const;

/** Words of a pair and those that face them: what the dictionary has on them, and how they become a term. */
export function PickPanel(props: Props) {
  const t = useTranslations("pickWords");
  const common = useTranslations("terms");
  const { unit, picking } = props;
  const headingId = useId();
  const drawer = useRef<DrawerHandle>(null);
  const term = useNewTerm(props);
  const sides = picking.side === "target" ? backward : forward;
  useEffect(() => {
    drawer.current?.focus();
    // The panel must not cover what it tells of.
    document.querySelector(`#unit-${unit.index}`)?.scrollIntoView();
  }, [unit.index]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void term.save();
  };
  const chinese = unit.source.lang === "zh" ? term.words.source : term.words.target;
  return (
    <Drawer headingId={headingId} close={common("close")} onClose={props.onClose} handle={drawer}>
      <h2 id={headingId} className={css.title}>
        {t("title", { unit: unit.index })}
      </h2>
      <div className={css.columns}>
        <form onSubmit={save} className={css.form}>
          {sides.map((side) => (
            <PickField
              key={side}
              side={side}
              sentence={unit[side]}
              value={term.words[side]}
              isQuoted={picking.side !== side}
              proposed={picking.side === side ? [] : term.proposed[side]}
              onChange={(words) => term.setWords(side, words)}
            />
          ))}
          <p role="status" className={css.told}>
            {term.told}
            {term.takenBy !== null && (
              <Button look="quiet" onClick={() => props.onOpenTerm(term.takenBy ?? "")}>
                {t("openTerm")}
              </Button>
            )}
          </p>
          <Button look="main" type="submit" disabled={!term.canSave}>
            {t("save")}
          </Button>
        </form>
        <ChineseDictionary words={chinese} />
      </div>
    </Drawer>
  );
}
