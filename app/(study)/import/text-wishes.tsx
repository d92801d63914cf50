"use client";

import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import type { Choices } from "./text-queue.ts";
import css from "./text-wishes.module.css";
import type { ReadView } from "./use-preview.ts";

/** What the learner may wish for the text as a whole: its title, and which language is read. */
export function TextWishes(props: {
  readonly view: ReadView;
  readonly choices: Choices;
  readonly onChoose: (choices: Partial<Choices>) => void;
}) {
  const t = useTranslations("import");
  const { view, choices, onChoose } = props;
  const title = titleInsteadOf(view.title, choices);
  return (
    <div className={css.choices}>
      <label className={css.title}>
        {t("titleLabel")}
        <input
          value={title ?? view.title}
          maxLength={200}
          onChange={(event) => onChoose({ title: { of: view.title, title: event.target.value } })}
          onBlur={(event) => event.target.value.trim() === "" && onChoose({ title: null })}
        />
      </label>
      <Direction
        sourceLang={choices.sourceLang ?? view.sourceLang}
        onChange={(sourceLang) => onChoose({ sourceLang })}
      />
    </div>
  );
}

/** The title of the learner's own, null for the one that was found. It goes with the text it was given to. */
export function titleInsteadOf(found: string, { title }: Choices): string | null {
  return title?.of === found ? title.title : null;
}

function Direction(props: { readonly sourceLang: Lang; readonly onChange: (lang: Lang) => void }) {
  const t = useTranslations("import");
  return (
    <fieldset className={css.direction}>
      <legend>{t("iRead")}</legend>
      {(["en", "zh"] as const).map((lang) => (
        <label key={lang}>
          <input
            type="radio"
            name="sourceLang"
            checked={props.sourceLang === lang}
            onChange={() => props.onChange(lang)}
          />
          {t(`direction_${lang}`)}
        </label>
      ))}
    </fieldset>
  );
}
