"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./split-form.module.css";
import type { PanelProps } from "./term-panel.tsx";

/** Which translations are another sense of the word: they become a term of their own. */
export function SplitForm({ row, commands }: PanelProps) {
  const t = useTranslations("termActs");
  const texts = row.variants.map(({ text }) => text);
  const [chosen, setChosen] = useState<readonly string[]>(texts.slice(1, 2));
  const [sense, setSense] = useState("");
  const toggle = (text: string) =>
    setChosen(chosen.includes(text) ? chosen.filter((one) => one !== text) : [...chosen, text]);
  const canSplit = chosen.length > 0 && chosen.length < texts.length;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const named = sense.trim() === "" ? null : sense.trim();
    const act = { type: "split", termId: row.id, translations: [...chosen], sense: named } as const;
    if (canSplit) commands.act([act]);
  };
  if (texts.length < 2) {
    return (
      <div className={css.form} data-own-keys>
        <p>{t("nothingToSplit")}</p>
        <Button autoFocus onClick={commands.leave}>
          {t("close")}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={css.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) commands.leave();
      }}
      data-own-keys
    >
      <fieldset>
        <legend>{t("splitWhich", { term: row.source })}</legend>
        {row.variants.map(({ text, count }, at) => (
          <label key={text} className={css.choice}>
            <input
              type="checkbox"
              // biome-ignore lint/a11y/noAutofocus: who asked to split chooses here
              autoFocus={at === 1}
              checked={chosen.includes(text)}
              onChange={() => toggle(text)}
            />
            <span lang={row.targetLang} className="reading">
              {text}
            </span>
            <small>{t("stands", { count })}</small>
          </label>
        ))}
      </fieldset>
      <label className={css.sense}>
        {t("senseLabel")}
        <input value={sense} maxLength={60} onChange={(event) => setSense(event.target.value)} />
      </label>
      <div className={css.buttons}>
        <Button type="submit" disabled={!canSplit}>
          {t("splitOff", { count: chosen.length })}
        </Button>
        <Button look="quiet" onClick={commands.leave}>
          {t("cancel")}
        </Button>
      </div>
      {!canSplit && <p className="quiet">{t("splitNeeds")}</p>}
    </form>
  );
}
