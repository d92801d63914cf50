"use client";

import type { Ref, RefObject } from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { FindField } from "./find-field.tsx";
import { KeyHelp } from "./key-help.tsx";
import { ListenTools } from "./listen-tools.tsx";
import css from "./reader-bar.module.css";
import { ReaderTools } from "./reader-tools.tsx";
import type { Listening } from "./use-listening.ts";
import type { Pinyin } from "./use-pinyin.ts";
import type { Reveal } from "./use-reveal.ts";
import { coveredSide, type ReaderView, readerViews } from "./views.ts";

interface Props {
  readonly textId: string;
  readonly langs: { readonly source: Lang; readonly target: Lang };
  readonly view: ReaderView;
  readonly setView: (view: ReaderView) => void;
  readonly reveal: Reveal;
  readonly keysRef: Ref<HTMLDetailsElement>;
  readonly findRef: Ref<HTMLInputElement>;
  readonly topRef: RefObject<number | null>;
  readonly listening: Listening;
  readonly onListen: () => void;
  readonly pinyin: Pick<Pinyin, "isOn">;
  readonly setSpelled: (on: boolean) => void;
  readonly onGoTo: (index: number, options: { readonly isMarked: boolean }) => void;
}

/** How the text is shown: its view, ways through it, the keys. */
export function ReaderBar(props: Props) {
  const t = useTranslations("reader");
  return (
    <div className={css.bar}>
      <Views {...props} />
      {coveredSide(props.view) !== null && (
        <Button onClick={props.reveal.toggleAll}>
          {props.reveal.all ? t("hideAll") : t("showAll")}
        </Button>
      )}
      <ReaderTools>
        <FindField
          textId={props.textId}
          fieldRef={props.findRef}
          topRef={props.topRef}
          onGoTo={props.onGoTo}
        />
        <label className={css.switch}>
          <input
            type="checkbox"
            checked={props.pinyin.isOn}
            onChange={({ target }) => props.setSpelled(target.checked)}
          />
          {t("pinyin")} <KeyCap>Y</KeyCap>
        </label>
        <ListenTools listening={props.listening} onToggle={props.onListen} />
      </ReaderTools>
      <KeyHelp keysRef={props.keysRef} hasVoice={props.listening.sides.length > 0} />
    </div>
  );
}

/** Links, so that a view can be opened in another window; here it changes without the text being asked for again. */
function Views({ textId, langs, view: now, setView }: Props) {
  const t = useTranslations("reader");
  return (
    <nav aria-label={t("view")} className={css.views}>
      {readerViews.map((view) => (
        <a
          key={view}
          href={`/texts/${textId}?view=${view}`}
          aria-current={view === now ? "true" : undefined}
          className={view === twinOf(now) ? css.twin : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            setView(view);
          }}
        >
          {view === "facing" && (
            <>
              <span className={css.wide}>{t("viewFacing")}</span>
              <span className={css.narrow}>{t("viewInterleaved")}</span>
            </>
          )}
          {view === "interleaved" && t("viewInterleaved")}
          {coveredSide(view) !== null && t(`viewOnly_${shownLang(view, langs)}`)}
        </a>
      ))}
    </nav>
  );
}

/** Where there is no room for two columns, facing is interleaved: of the two one is offered, the current one if it is among them. */
function twinOf(view: ReaderView): ReaderView {
  return view === "facing" ? "interleaved" : "facing";
}

function shownLang(view: ReaderView, langs: Props["langs"]): Lang {
  return view === "source" ? langs.source : langs.target;
}
