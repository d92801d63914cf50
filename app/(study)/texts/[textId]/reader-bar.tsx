"use client";

import Link from "next/link";
import type { Ref } from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { InkSwatch } from "#ui/ink-text";
import css from "./reader-bar.module.css";
import { coveredSide, type ReaderView, readerViews } from "./views.ts";

/** How the text is shown: its view, the ink with its legend, the keys. */
export function ReaderBar(props: {
  readonly textId: string;
  readonly langs: { readonly source: Lang; readonly target: Lang };
  readonly view: ReaderView;
  readonly ink: boolean;
  readonly onInk: (on: boolean) => void;
  readonly allRevealed: boolean;
  readonly onRevealAll: () => void;
  readonly keysRef: Ref<HTMLDetailsElement>;
}) {
  const t = useTranslations("reader");
  return (
    <div className={css.bar}>
      <nav aria-label={t("view")} className={css.views}>
        {readerViews.map((view) => (
          <Link
            key={view}
            href={`/texts/${props.textId}?view=${view}`}
            replace
            scroll={false}
            aria-current={view === props.view ? "true" : undefined}
            className={view === twinOf(props.view) ? css.twin : undefined}
          >
            {view === "facing" && (
              <>
                <span className={css.wide}>{t("viewFacing")}</span>
                <span className={css.narrow}>{t("viewInterleaved")}</span>
              </>
            )}
            {view === "interleaved" && t("viewInterleaved")}
            {coveredSide(view) !== null && t(`viewOnly_${shownLang(view, props.langs)}`)}
          </Link>
        ))}
      </nav>
      {coveredSide(props.view) !== null && (
        <Button onClick={props.onRevealAll}>
          {props.allRevealed ? t("hideAll") : t("showAll")}
        </Button>
      )}
      <label className={css.ink}>
        <input
          type="checkbox"
          checked={props.ink}
          onChange={(event) => props.onInk(event.target.checked)}
        />
        {t("ink")} <kbd>K</kbd>
      </label>
      <Legend />
      <KeyHelp keysRef={props.keysRef} />
    </div>
  );
}

/** Where there is no room for two columns, facing is interleaved: of the two one is offered, the current one if it is among them. */
function twinOf(view: ReaderView): ReaderView {
  return view === "facing" ? "interleaved" : "facing";
}

function shownLang(
  view: ReaderView,
  langs: { readonly source: Lang; readonly target: Lang },
): Lang {
  return view === "source" ? langs.source : langs.target;
}

function Legend() {
  const t = useTranslations("reader");
  return (
    <details className={css.details}>
      <summary>{t("legend")}</summary>
      <ul className={css.legend}>
        <li>
          <InkSwatch recall={0.97} sample="Aa 文" /> {t("legendFresh")}
        </li>
        <li>
          <InkSwatch recall={0.7} sample="Aa 文" /> {t("legendFading")}
        </li>
        <li>
          <InkSwatch recall={0.2} sample="Aa 文" /> {t("legendGone")}
        </li>
        <li>
          <InkSwatch recall={null} sample="Aa 文" /> {t("legendUnmet")}
        </li>
      </ul>
      <p className={css.note}>{t("legendText")}</p>
    </details>
  );
}

function KeyHelp({ keysRef }: { readonly keysRef: Ref<HTMLDetailsElement> }) {
  const t = useTranslations("reader");
  return (
    <details className={`${css.details} ${css.help}`} ref={keysRef}>
      <summary>
        {t("keys")} <kbd>?</kbd>
      </summary>
      <dl className={css.keys}>
        <dt>
          <kbd>N</kbd> <kbd>P</kbd>
        </dt>
        <dd>{t("keyWalk")}</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>{t("keyOpen")}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t("keyClose")}</dd>
        <dt>
          <kbd>K</kbd>
        </dt>
        <dd>{t("keyInk")}</dd>
        <dt>
          <kbd>S</kbd>
        </dt>
        <dd>{t("keyReveal")}</dd>
      </dl>
    </details>
  );
}
