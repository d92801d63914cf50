"use client";

import { type MouseEvent, memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Side } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { type InkTerm, InkText } from "#ui/ink-text";
import { sayWarning } from "#words/say-warning";
import type { ReaderUnit } from "./load-reader.ts";
import css from "./unit-row.module.css";
import { coveredSide, type ReaderView } from "./views.ts";

interface Props {
  readonly unit: ReaderUnit;
  readonly view: ReaderView;
  readonly revealed: boolean;
  readonly terms: ReadonlyMap<string, InkTerm>;
  readonly onOpen: (termId: string, event: MouseEvent<HTMLAnchorElement>) => void;
  readonly onReveal: (index: number) => void;
}

/** One unit of the text: its number, both sides, and what is doubtful about it. */
export const UnitRow = memo(function UnitRow(props: Props) {
  const t = useTranslations("reader");
  const comma = useLocale() === "zh" ? "、" : ", ";
  const { unit, view } = props;
  const sides: readonly Side[] = view === "target" ? ["target", "source"] : ["source", "target"];
  return (
    <li id={`unit-${unit.index}`} className={`${css.unit} ${css[unit.kind] ?? ""}`}>
      <div className={css.gutter}>
        <a href={`#unit-${unit.index}`} className={css.number} tabIndex={-1}>
          <span className="visually-hidden">{t("unit", { unit: unit.index })}</span>
          <span aria-hidden="true">{unit.index}</span>
        </a>
        <span className={css.lines}>
          {t("lines", { count: unit.lines.length, lines: unit.lines.join(comma) })}
        </span>
      </div>
      <div className={view === "interleaved" ? css.interleaved : css.facing}>
        {sides.map((side) => (
          <SideText key={side} side={side} {...props} />
        ))}
      </div>
      {unit.warnings.length > 0 && <Doubts unit={unit} />}
    </li>
  );
});

function SideText(props: Props & { readonly side: Side }) {
  const t = useTranslations("reader");
  const { unit, side } = props;
  const covered = coveredSide(props.view) === side && !props.revealed;
  const text = <InkText {...unit[side]} terms={props.terms} onOpen={props.onOpen} />;
  if (!covered) return <div className={css[side]}>{text}</div>;
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
