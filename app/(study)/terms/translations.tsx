"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { type GlossaryRow, isUnsure, optionsOf } from "./glossary-row.ts";
import type { PanelProps } from "./term-panel.tsx";
import css from "./translations.module.css";

/** What the term may be in the other language: chosen by number, written by hand, or refused. */
export function Translations({ row, commands }: PanelProps) {
  const t = useTranslations("glossary");
  const options = optionsOf(row);
  const mustChoose = isUnsure(row);
  return (
    <div className={css.translations}>
      <h3 className={css.heading}>
        {t(mustChoose ? "chooseTranslation" : "translations")}
        {row.isCertain && <span className={css.certain}>{t("certain")}</span>}
      </h3>
      {options.length === 0 && <p className="quiet">{t("noneFound")}</p>}
      <ol className={css.options}>
        {options.map((text, at) => (
          <Option
            key={text}
            row={row}
            text={text}
            number={options.length > 1 || mustChoose ? at + 1 : null}
            onChoose={() => commands.choose(row, text)}
            onRefuse={() => commands.act([{ type: "refuse", termId: row.id, translation: text }])}
          />
        ))}
        {commands.mode !== "translate" && (
          <li>
            <Button
              look="quiet"
              className={css.other}
              aria-keyshortcuts="T"
              onClick={() => commands.open("translate")}
            >
              {t(mustChoose ? "noneOfThese" : "another")} <KeyCap>T</KeyCap>
            </Button>
          </li>
        )}
      </ol>
      {commands.mode === "translate" && <WriteForm row={row} commands={commands} />}
    </div>
  );
}

function Option(props: {
  readonly row: GlossaryRow;
  readonly text: string;
  /** The key that chooses it; null where there is nothing to choose. */
  readonly number: number | null;
  readonly onChoose: () => void;
  readonly onRefuse: () => void;
}) {
  const t = useTranslations("glossary");
  const { row, text, number } = props;
  const variant = row.variants.find((one) => one.text === text);
  const isChosen = variant?.ruling === "preferred";
  const isLast = row.variants.length < 2;
  return (
    <li className={css.option}>
      <button
        type="button"
        className={isChosen ? `${css.choose} ${css.chosen}` : css.choose}
        aria-pressed={isChosen}
        disabled={number === null && isChosen}
        {...(number !== null && { "aria-keyshortcuts": `${number}` })}
        onClick={props.onChoose}
      >
        {number !== null && <KeyCap>{`${number}`}</KeyCap>}
        <span lang={row.targetLang} className="reading">
          {text}
        </span>
        {/* What is only proposed has not been counted. */}
        {variant && (
          <small>
            {variant.count === 0 ? t("standsNowhere") : t("stands", { count: variant.count })}
            {variant.ruling && ` · ${t(`ruling_${variant.ruling}`)}`}
          </small>
        )}
      </button>
      {variant && !isLast && (
        <button
          type="button"
          className={css.refuse}
          aria-label={t("refuse", { text })}
          title={t("refuse", { text })}
          onClick={props.onRefuse}
        >
          <span aria-hidden="true">✕</span>
        </button>
      )}
    </li>
  );
}

function WriteForm({ row, commands }: Pick<PanelProps, "row" | "commands">) {
  const t = useTranslations("glossary");
  const [text, setText] = useState("");
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") commands.choose(row, text.trim());
  };
  return (
    <form className={css.write} onSubmit={save} data-own-keys>
      <label>
        {t("writeTranslation")}
        <input
          // biome-ignore lint/a11y/noAutofocus: who asked for the field writes in it
          autoFocus
          lang={row.targetLang}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) commands.leave();
          }}
        />
      </label>
      <Button type="submit" disabled={text.trim() === ""}>
        {t("saveTranslation")}
      </Button>
      <Button look="quiet" onClick={commands.leave}>
        {t("cancel")}
      </Button>
    </form>
  );
}
