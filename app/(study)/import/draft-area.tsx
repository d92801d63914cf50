"use client";

import { type Ref, useId } from "react";
import { useTranslations } from "use-intl";
import { type Format, formats } from "#lib/language/parse/text-file";
import { useScreenLocale } from "#ui/use-screen-locale";
import { formatNames } from "#words/format-names";
import css from "./draft-area.module.css";
import { type DraftFile, isBlank, retype } from "./draft-file.ts";
import { useEarlyText } from "./use-early-text.ts";

interface Props {
  readonly file: DraftFile;
  readonly isAlone: boolean;
  /** Null while it has not been read. */
  readonly detected: Format | null;
  readonly areaRef: Ref<HTMLTextAreaElement>;
  readonly onChange: (file: DraftFile) => void;
  /** False: it cannot be taken. */
  readonly onPaste: (text: string) => boolean;
  readonly onRemove: () => void;
}

/** A file of the text: what it is, how it is read, and its lines, which may be typed into. */
export function DraftArea(props: Props) {
  const t = useTranslations("import");
  const { file } = props;
  const areaId = useId();
  const isEmpty = isBlank([file]);
  useEarlyText(areaId, file.text, (early) => {
    if (props.onPaste(early)) props.onChange(retype(file, early));
  });
  return (
    <div className={css.file}>
      <div className={css.head}>
        <label htmlFor={areaId} className={css.label}>
          {file.name ?? t("paste")}
        </label>
        {file.name !== null && (
          <>
            <span className={css.about}>
              {file.bytes === null ? t("edited") : t(`encoding_${file.encoding}`)}
            </span>
            <button
              type="button"
              className={css.remove}
              aria-label={t("removeFile", { name: file.name })}
              onClick={props.onRemove}
            >
              ✕
            </button>
          </>
        )}
      </div>
      {!isEmpty && <FormatChoice {...props} />}
      <textarea
        id={areaId}
        ref={props.areaRef}
        className={isEmpty ? css.area : `${css.area} ${css.filled}`}
        value={file.text}
        placeholder={props.isAlone ? t("pasteHint") : ""}
        spellCheck={false}
        onChange={(event) => props.onChange(retype(file, event.target.value))}
        onPaste={(event) => {
          if (!props.onPaste(event.clipboardData.getData("text/plain"))) event.preventDefault();
        }}
      />
    </div>
  );
}

/** As which format the file was read; another may be chosen. */
function FormatChoice({ file, detected, onChange }: Props) {
  const t = useTranslations("import");
  const names = formatNames[useScreenLocale()];
  const format = file.format ?? detected;
  return (
    <label className={css.format}>
      {t("format")}
      <select
        value={file.format ?? ""}
        onChange={(event) => {
          const chosen = formats.find((known) => known === event.target.value) ?? null;
          onChange({ ...file, format: chosen });
        }}
      >
        <option value="">
          {file.format !== null || format === null
            ? t("detectFormat")
            : t("detected", { format: names[format] })}
        </option>
        {formats.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </select>
    </label>
  );
}
