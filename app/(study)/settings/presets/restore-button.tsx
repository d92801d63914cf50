import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./options.module.css";
import type { PresetFields } from "./preset-fields.ts";
import type { PresetField } from "./typed-preset.ts";

/** Brings a field back to what a learner begins with; not there while it is so. */
export function RestoreButton(
  props: PresetFields & {
    readonly field: PresetField;
    readonly label: string;
    /** The default in words. */
    readonly value: string;
  },
) {
  const t = useTranslations("presetFields");
  const { field, value, defaults } = props;
  if (JSON.stringify(props.typed[field]) === JSON.stringify(defaults[field])) return null;
  return (
    <Button look="quiet" className={css.restore} onClick={() => props.type(field, defaults[field])}>
      <span aria-hidden="true">↺ </span>
      {t("restore", { value })}
      <span className="visually-hidden">{t("restoreOf", { field: props.label })}</span>
    </Button>
  );
}
