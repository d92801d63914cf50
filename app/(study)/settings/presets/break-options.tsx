import { useRef } from "react";
import { useTranslations } from "use-intl";
import { mostBreaks } from "#lib/memory/schedule/preset-bounds";
import { dayFromIso } from "#lib/memory/time/day";
import { Button } from "#ui/button";
import { FieldGroup } from "#ui/field";
import css from "./break-options.module.css";
import { Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";
import type { TypedBreak } from "./typed-preset.ts";

interface Props extends PresetFields {
  /** "2026-11-23". */
  readonly today: string;
}

/** Times away, each from its first day to its last. */
export function BreakOptions(props: Props) {
  const t = useTranslations("presetFields");
  const adder = useRef<HTMLButtonElement>(null);
  const { breaks, loadBalance } = props.typed;
  const error = props.errorOf("breaks");
  const replace = (next: readonly TypedBreak[]) => props.type("breaks", next);
  return (
    <FieldGroup title={t("breaks")}>
      {breaks.map((row, index) => (
        <BreakRow
          key={row.key}
          {...{ row, error, number: index + 1, today: props.today }}
          onType={(typed) => replace(breaks.with(index, typed))}
          onRemove={() => {
            replace(breaks.toSpliced(index, 1));
            adder.current?.focus();
          }}
        />
      ))}
      <Button
        ref={adder}
        disabled={breaks.length >= mostBreaks}
        onClick={() => replace([...breaks, { key: freeKey(breaks), from: "", to: "" }])}
      >
        + {t("addBreak")}
      </Button>
      {error && (
        <p id="breaks-error" className={css.error}>
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      <div className={css.hint}>
        <p>{t("breaksHint")}</p>
        {breaks.length > 0 && !loadBalance && <Warning>{t("loadNeeded")}</Warning>}
      </div>
    </FieldGroup>
  );
}

function BreakRow(props: {
  readonly row: TypedBreak;
  readonly number: number;
  readonly today: string;
  readonly error: string | undefined;
  readonly onType: (row: TypedBreak) => void;
  readonly onRemove: () => void;
}) {
  const t = useTranslations("presetFields");
  const { row, number } = props;
  const isWrong = props.error !== undefined && lengthOf(row) === null;
  return (
    <fieldset className={css.break}>
      <legend className="visually-hidden">{t("breakLabel", { number })}</legend>
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          {t(end)}
          <input
            type="date"
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? "breaks-error" : undefined}
            value={row[end]}
            min={end === "to" ? row.from : undefined}
            onChange={(event) => props.onType({ ...row, [end]: event.target.value })}
          />
        </label>
      ))}
      <p className={css.length}>
        <Length row={row} today={props.today} />
      </p>
      <Button look="quiet" aria-label={t("removeBreakNamed", { number })} onClick={props.onRemove}>
        {t("removeBreak")}
      </Button>
    </fieldset>
  );
}

function Length({ row, today }: { readonly row: TypedBreak; readonly today: string }) {
  const t = useTranslations("presetFields");
  const days = lengthOf(row);
  if (days === null) return null;
  const words = t("breakDays", { days });
  return row.to < today ? `${words} · ${t("breakOver")}` : words;
}

/** In days, both ends counted; null as long as it is no time. */
function lengthOf({ from, to }: TypedBreak): number | null {
  const [first, last] = [dayFromIso(from), dayFromIso(to)];
  return first === null || last === null || last < first ? null : last - first + 1;
}

function freeKey(breaks: readonly TypedBreak[]): string {
  return String(1 + Math.max(-1, ...breaks.map(({ key }) => Number(key))));
}
