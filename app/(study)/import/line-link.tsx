"use client";

import { useTranslations } from "use-intl";
import type { FileLines } from "#lib/language/parse/text-file";
import css from "./line-link.module.css";
import { findPlace } from "./line-places.ts";

/** The number of a line, with its file where there are two; it shows the line in the text that was handed over. */
export function LineLink(props: {
  readonly files: readonly FileLines[];
  readonly line: number;
  readonly onShowLine: (line: number) => void;
}) {
  const t = useTranslations("import");
  const { files } = props;
  const { file, line } = findPlace(files, props.line);
  const name = files.length > 1 ? (files[file]?.name ?? null) : null;
  return (
    <button type="button" className={css.line} onClick={() => props.onShowLine(props.line)}>
      {t("line", { line })}
      {name !== null && <small className={css.file}>{name}</small>}
    </button>
  );
}
