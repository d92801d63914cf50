"use client";

import { useTranslations } from "use-intl";
import type { Side } from "#lib/language/text/unit";
import css from "./pair-row.module.css";
import type { PairRowProps } from "./pair-row-props.ts";
import { SideEditor } from "./side-editor.tsx";

/** One side of a row: its text, the place where one is missing, or the field it is written in. */
export function PairSide(
  props: PairRowProps & {
    readonly side: Side;
    readonly isHere: boolean;
    readonly isEdited: boolean;
  },
) {
  const t = useTranslations("pairs");
  const { row, side, isHere, commands } = props;
  const segment = row[side];
  const lang = segment?.lang ?? props.langs[side];
  if (props.isEdited) {
    return (
      <div className={css.side}>
        <SideEditor
          lang={lang}
          text={segment?.text ?? ""}
          label={t(`editing_${side}`, { row: row.index })}
          onSave={(text) => commands.perform({ type: "edit", pairId: row.id, side, text })}
          onLeave={(text) => commands.write(row.id, side, text)}
          onCancel={commands.close}
        />
      </div>
    );
  }
  const isSpot = isHere && props.place?.side === side;
  const looks = [css.side, css.text, segment === null && css.empty, isSpot && css.spot];
  return (
    <button
      type="button"
      data-cell={`${row.id} ${side}`}
      tabIndex={isHere ? 0 : -1}
      aria-current={isSpot}
      className={looks.filter(Boolean).join(" ")}
      onClick={(event) => event.currentTarget.focus()}
      onFocus={() => props.onPlace({ id: row.id, side })}
      onDoubleClick={() => commands.edit(row.id, side)}
    >
      {segment === null ? (
        <span className={css.missing}>{t(`missing_${side}`)}</span>
      ) : (
        <>
          {segment.speaker !== undefined && <span className={css.speaker}>{segment.speaker}</span>}
          <span lang={segment.lang} className={`reading ${css.words}`}>
            {segment.text}
          </span>
        </>
      )}
    </button>
  );
}
