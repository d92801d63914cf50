"use client";

import { type MouseEvent, memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { ReaderUnit } from "#actions/reader-piece";
import type { Side } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import type { InkTerm } from "#ui/ink-mark";
import { InkText } from "#ui/ink-text";
import { sayWarning } from "#words/say-warning";
import { PairMenu } from "./pair-menu.tsx";
import css from "./unit-row.module.css";
import type { Listening } from "./use-listening.ts";
import type { Readings } from "./use-pinyin.ts";
import { coveredSide, type ReaderView } from "./views.ts";

export interface RowProps {
  readonly textId: string;
  readonly unit: ReaderUnit;
  readonly unitCount: number;
  readonly view: ReaderView;
  readonly revealed: boolean;
  /** A link led to it. */
  readonly isHere: boolean;
  /** It is being read aloud. */
  readonly isHeard: boolean;
  readonly isMenuOpen: boolean;
  /** Room is kept for pinyin; `readings` undefined: it is not here yet. */
  readonly isSpelled: boolean;
  readonly readings: Readings | undefined;
  readonly terms: ReadonlyMap<string, InkTerm>;
  readonly onOpen: (termId: string, event: MouseEvent<HTMLAnchorElement>) => void;
  readonly onReveal: (index: number) => void;
  /** Opens the menu of a unit, or (null) closes it. */
  readonly onMenu: (index: number | null) => void;
  /** Reads a unit aloud, or on from it; null where there is no voice. */
  readonly onListen: Listening["start"] | null;
}

/** One unit of the text: its number, both sides, what is doubtful about it, and what can be done with it. */
export const UnitRow = memo(function UnitRow(props: RowProps) {
  const { unit, view } = props;
  const sides: readonly Side[] = view === "target" ? ["target", "source"] : ["source", "target"];
  const marks = [props.isHere && css.here, props.isHeard && css.heard].filter(Boolean);
  return (
    <div
      className={[css.unit, css[unit.kind], ...marks].filter(Boolean).join(" ")}
      aria-current={props.isHeard || undefined}
    >
      <Gutter {...props} />
      <div className={view === "interleaved" ? css.interleaved : css.facing}>
        {sides.map((side) => (
          <SideText key={side} side={side} {...props} />
        ))}
      </div>
      {unit.warnings.length > 0 && <Doubts unit={unit} />}
      {props.isMenuOpen && (
        <PairMenu
          textId={props.textId}
          unit={unit}
          unitCount={props.unitCount}
          onListen={props.onListen}
          onClose={() => props.onMenu(null)}
        />
      )}
    </div>
  );
});

function Gutter({ unit, isMenuOpen, onMenu }: RowProps) {
  const t = useTranslations("reader");
  const comma = useLocale().startsWith("zh") ? "、" : ", ";
  return (
    <div className={css.gutter}>
      <div className={css.place}>
        <button
          type="button"
          className={css.more}
          aria-label={t("pairMenu", { unit: unit.index })}
          aria-expanded={isMenuOpen}
          onClick={() => onMenu(isMenuOpen ? null : unit.index)}
        >
          <span aria-hidden="true">⋯</span>
        </button>
        <a href={`#unit-${unit.index}`} className={css.number} tabIndex={-1}>
          <span className="visually-hidden">{t("unit", { unit: unit.index })}</span>
          <span aria-hidden="true">{unit.index}</span>
        </a>
      </div>
      <span className={css.lines}>
        {t("lines", { count: unit.lines.length, lines: unit.lines.join(comma) })}
      </span>
    </div>
  );
}

function SideText(props: RowProps & { readonly side: Side }) {
  const t = useTranslations("reader");
  const { unit, side } = props;
  const covered = coveredSide(props.view) === side && !props.revealed;
  const isSpelled = props.isSpelled && unit[side].lang === "zh";
  const text = (
    <InkText
      {...unit[side]}
      terms={props.terms}
      onOpen={props.onOpen}
      {...(isSpelled && { readings: props.readings ?? noReadings })}
    />
  );
  if (!covered)
    return (
      <div className={css[side]} data-side={side}>
        {text}
      </div>
    );
  return (
    <div className={`${css[side]} ${css.covered}`}>
      <div className={css.hidden}>{text}</div>
      <Button
        className={css.reveal}
        aria-label={t(`revealUnit_${side}`, { unit: unit.index })}
        onClick={() => props.onReveal(unit.index)}
      >
        {t(`reveal_${side}`)}
      </Button>
    </div>
  );
}

const noReadings: Readings = new Map();

function Doubts({ unit }: { readonly unit: ReaderUnit }) {
  const t = useTranslations("reader");
  const say = useTranslations("warnings");
  return (
    <details className={css.doubts}>
      <summary>{t("doubts", { count: unit.warnings.length })}</summary>
      {unit.warnings.map((warning) => (
        <p key={`${warning.code} ${warning.line}`}>
          {t("doubtLine", { line: warning.line })} {sayWarning(say, warning)}
        </p>
      ))}
    </details>
  );
}
