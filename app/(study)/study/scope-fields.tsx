"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { leechTag } from "#lib/cards/parse-tags";
import type { StudyChoice } from "#lib/memory/schedule/custom-study-choice";
import { Field } from "#ui/field";
import { FlagMark } from "#ui/flag-mark";
import type { StudyMaterial } from "./load-study.ts";
import css from "./scope-fields.module.css";
import form from "./study-form.module.css";

/** Of which cards: one text or all, and those with tags or flags. What nothing has is not offered. */
export function ScopeFields(props: {
  readonly choice: StudyChoice;
  readonly material: Pick<StudyMaterial, "texts" | "tags" | "flags">;
  readonly change: (change: Partial<StudyChoice>) => void;
}) {
  const t = useTranslations("customStudy");
  const say = useTranslations("reviewActs");
  const { choice, change } = props;
  const { texts, tags, flags } = props.material;
  return (
    <fieldset className={form.part}>
      <legend>{t("scope")}</legend>
      <Field name="text" label={t("text")}>
        {(input) => (
          <select
            {...input}
            value={choice.textId ?? ""}
            onChange={(event) => change({ textId: event.currentTarget.value || null })}
          >
            <option value="">{t("allTexts")}</option>
            {texts.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {tags.length > 0 && (
        <Ticks name={t("tags")} hint={t("tagsHint")}>
          {tags.map(({ name, value }) => (
            <Tick
              key={value}
              checked={choice.tags.includes(value)}
              onChange={() => change({ tags: toggled(choice.tags, value) })}
            >
              {value === leechTag ? t("leechTag") : name}
            </Tick>
          ))}
        </Ticks>
      )}
      {flags.length > 0 && (
        <Ticks name={t("flags")} hint={t("flagsHint")}>
          {flags.map((flag) => (
            <Tick
              key={flag}
              checked={choice.flags.includes(flag)}
              onChange={() => change({ flags: toggled(choice.flags, flag) })}
            >
              <FlagMark flag={flag} name={say(`flag_${flag as Flag}`)} />
            </Tick>
          ))}
        </Ticks>
      )}
    </fieldset>
  );
}

type Flag = 1 | 2 | 3 | 4 | 5 | 6 | 7;

function Ticks(props: {
  readonly name: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={css.ticks}>
      <legend>{props.name}</legend>
      <div className={css.row}>{props.children}</div>
      <p className={form.hint}>{props.hint}</p>
    </fieldset>
  );
}

function Tick(props: {
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}) {
  return (
    <label className={css.tick}>
      <input type="checkbox" checked={props.checked} onChange={props.onChange} />
      {props.children}
    </label>
  );
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
}
