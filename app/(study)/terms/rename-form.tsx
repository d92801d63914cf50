"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { foldTermKey } from "#lib/language/text/fold";
import { Button } from "#ui/button";
import css from "./rename-form.module.css";
import type { PanelProps } from "./term-panel.tsx";

/** Another name for the term; one that is taken offers to merge the two. */
export function RenameForm(props: PanelProps & { readonly headingId: string }) {
  const t = useTranslations("termActs");
  const { row, commands, known } = props;
  const [name, setName] = useState(row.source);
  const wanted = name.trim();
  const key = foldTermKey(wanted);
  const taken = known.rows.find(
    ({ id, source, sense }) => id !== row.id && sense === row.sense && foldTermKey(source) === key,
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === "") return;
    if (taken) commands.merge(taken.id, row.id);
    else if (wanted === row.source) commands.leave();
    else commands.act([{ type: "rename", termId: row.id, source: wanted }]);
  };
  return (
    <form className={css.form} onSubmit={save} data-own-keys>
      <label>
        <h2 id={props.headingId}>{t("renameTo", { term: row.source })}</h2>
        <input
          // biome-ignore lint/a11y/noAutofocus: who asked for the field writes in it
          autoFocus
          lang={row.sourceLang}
          className="reading"
          value={name}
          maxLength={200}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) commands.leave();
          }}
        />
      </label>
      <p aria-live="polite" className={taken ? css.taken : "visually-hidden"}>
        {taken && t("nameTaken", { name: taken.source })}
      </p>
      <div className={css.buttons}>
        <Button type="submit" disabled={wanted === ""}>
          {taken ? t("mergeIntoIt", { name: taken.source }) : t("rename")}
        </Button>
        <Button look="quiet" onClick={commands.leave}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
