"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { Side } from "#lib/language/text/unit";
import { CutEditor } from "./cut-editor.tsx";
import { linesOf, sayRanges } from "./lines-of.ts";
import css from "./pair-row.module.css";
import type { PairRowProps } from "./pair-row-props.ts";
import { PairSide } from "./pair-side.tsx";
import { RowDoubts } from "./row-doubts.tsx";
import { RowTools } from "./row-tools.tsx";
import { SourceLines } from "./source-lines.tsx";

const sides: readonly Side[] = ["source", "target"];

/** A row of the desk: its number and lines, both sides, what is doubtful about it, and where the learner is, what can be done. */
export function PairRow(props: PairRowProps) {
  const t = useTranslations("pairs");
  const { row, place, commands, isDoubtful } = props;
  const isHere = place?.id === row.id;
  const mode = commands.mode?.id === row.id ? commands.mode : null;
  const looks = [
    css.row,
    isHere && css.here,
    props.isContext && css.context,
    row.kind === "title" && css.title,
  ];
  return (
    <div className={looks.filter(Boolean).join(" ")}>
      <Gutter {...props} isHere={isHere} />
      {row.kind !== "body" && <p className={css.kind}>{t(`kind_${row.kind}`)}</p>}
      {mode?.type === "cut" ? (
        <CutEditor row={row} commands={commands} side={place?.side ?? "source"} />
      ) : (
        sides.map((side) => (
          <PairSide
            key={side}
            {...props}
            side={side}
            isHere={isHere}
            isEdited={mode?.type === "edit" && mode.side === side}
          />
        ))
      )}
      <div className={css.below}>
        {isDoubtful && <RowDoubts row={row} files={props.files} />}
        {commands.linesOf === row.id && <SourceLines textId={props.textId} row={row} />}
        {isHere && mode === null && <RowTools {...props} />}
      </div>
    </div>
  );
}

function Gutter(props: PairRowProps & { readonly isHere: boolean }) {
  const t = useTranslations("pairs");
  const { row, isHere, commands } = props;
  const lines = linesOf(row);
  const openLines = () => {
    props.onPlace({ id: row.id, side: "source" });
    commands.toggleLines(row.id);
  };
  return (
    <div className={css.gutter}>
      <Link
        href={`/texts/${props.textId}#unit-${row.index}`}
        className={css.number}
        tabIndex={isHere ? 0 : -1}
        prefetch={false}
      >
        <span className="visually-hidden">{t("inReader", { row: row.index })}</span>
        <span aria-hidden="true">{row.index}</span>
      </Link>
      {lines.length > 0 && (
        <button
          type="button"
          className={css.lines}
          tabIndex={isHere ? 0 : -1}
          aria-expanded={commands.linesOf === row.id}
          onClick={openLines}
        >
          {t("lines", { count: lines.length, lines: sayRanges(props.files, lines) })}
        </button>
      )}
    </div>
  );
}
