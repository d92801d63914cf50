"use client";

import { type RefObject, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { sayRefusal } from "#words/say-warning";
import { type Draft, isBlank } from "./draft.ts";
import css from "./draft-field.module.css";
import type { News } from "./use-draft.ts";
import { useDrop } from "./use-drop.ts";

/** Where the text comes in: pasted, typed, chosen or dropped. */
export function DraftField(props: {
  readonly draft: Draft;
  readonly news: News | null;
  readonly areaRef: RefObject<HTMLTextAreaElement | null>;
  readonly onType: (text: string) => void;
  readonly onPaste: (text: string) => boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClear: () => void;
}) {
  const t = useTranslations("import");
  const { draft } = props;
  const areaId = useId();
  const held = useDrop(props.onFiles);
  return (
    <section className={css.field}>
      <label htmlFor={areaId} className={css.label}>
        {t("paste")}
      </label>
      <textarea
        id={areaId}
        ref={props.areaRef}
        className={isBlank(draft) ? css.area : `${css.area} ${css.filled}`}
        value={draft.text}
        placeholder={t("pasteHint")}
        spellCheck={false}
        onChange={(event) => props.onType(event.target.value)}
        onPaste={(event) => {
          if (!props.onPaste(event.clipboardData.getData("text/plain"))) event.preventDefault();
        }}
      />
      <div className={css.buttons}>
        <FileButton onFiles={props.onFiles} />
        {!isBlank(draft) && (
          <Button look="quiet" onClick={props.onClear}>
            {t("clear")}
          </Button>
        )}
        {draft.file && <span className="quiet">{t("fromFile", { name: draft.file.name })}</span>}
      </div>
      {props.news && <NewsNotice news={props.news} />}
      {held && (
        <div className={css.veil} aria-hidden="true">
          {t("dropHere")}
        </div>
      )}
    </section>
  );
}

function FileButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations("import");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,text/plain"
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file, mended meanwhile, may be chosen again.
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
    </>
  );
}

function NewsNotice({ news: { name, count, refusal } }: { readonly news: News }) {
  const t = useTranslations("import");
  const say = useTranslations("refusals");
  return (
    <>
      {count > 1 && name !== null && (
        <Notice tone="doubt" title={t("severalFiles", { count, name })} />
      )}
      {refusal && (
        <Notice tone="error" title={name === null ? t("pasteNotRead") : t("notRead", { name })}>
          <p>
            {refusal.line > 0 && `${t("line", { line: refusal.line })} · `}
            {sayRefusal(say, refusal)}
          </p>
          <p className="quiet">{t("keptBefore")}</p>
        </Notice>
      )}
    </>
  );
}
