import { type ReactNode, Suspense } from "react";
import { translator } from "#words/translator";
import css from "./panel.module.css";
import { nameKey, type PanelName, widePanels } from "./panels.ts";
import type { View } from "./view.ts";

/** One statistic under its name, with its numbers to take away. It is on the page at once; what it tells comes when it is counted. */
export function Panel(props: {
  readonly view: View;
  readonly name: PanelName;
  /** Where its numbers are; null: nowhere in this view. */
  readonly csv: string | null;
  readonly children: ReactNode;
}) {
  const { view, name } = props;
  const t = translator(view.locale, "progress");
  const title = t(nameKey(name));
  return (
    <section
      id={name}
      aria-labelledby={`${name}-name`}
      className={widePanels.has(name) ? `${css.panel} ${css.wide}` : css.panel}
    >
      <div className={css.head}>
        <h3 id={`${name}-name`}>{title}</h3>
        {props.csv !== null && (
          <a href={props.csv} download aria-label={t("csvOf", { name: title })}>
            {t("csv")}
          </a>
        )}
      </div>
      <Suspense fallback={<p className={css.waiting}>{t("loading")}</p>}>{props.children}</Suspense>
    </section>
  );
}
