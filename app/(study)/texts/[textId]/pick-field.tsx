"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import type { ReaderUnit } from "#actions/reader-piece";
import type { Side } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import css from "./pick-panel.module.css";

/** The words of one side, with its sentence, and what is proposed for them. */
export function PickField(props: {
  readonly side: Side;
  readonly sentence: ReaderUnit["source"];
  /** Whether the sentence stands above: the words were not picked in it. */
  readonly isQuoted: boolean;
  readonly value: string;
  readonly proposed: readonly string[];
  readonly onChange: (words: string) => void;
}) {
  const t = useTranslations("pickWords");
  const id = useId();
  const { sentence, side } = props;
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t(side)}</label>
      {props.isQuoted && (
        <p lang={sentence.lang} className={`reading ${css.sentence}`}>
          {sentence.text}
        </p>
      )}
      <input
        id={id}
        lang={sentence.lang}
        className={`reading ${css.input}`}
        value={props.value}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.proposed.length > 0 && (
        <ul className={css.proposed} aria-label={t("proposed")}>
          {props.proposed.map((words) => (
            <li key={words}>
              <Button aria-pressed={words === props.value} onClick={() => props.onChange(words)}>
                <span lang={sentence.lang}>{words}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
