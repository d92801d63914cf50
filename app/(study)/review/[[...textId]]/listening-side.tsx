"use client";

import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import type { KeyCommand } from "./key-command.ts";
import css from "./listening-side.module.css";
import type { Hearing } from "./use-hearing.ts";

/** The question of a card that is heard: nothing of it is in print. Where nothing can be heard, it says so and what can be done instead. */
export function ListeningSide(props: {
  readonly lang: Lang;
  readonly hearing: Hearing;
  readonly act: (command: KeyCommand) => void;
}) {
  const t = useTranslations("listening");
  const { lang, hearing, act } = props;
  const { state } = hearing;
  const isBroken = state === "failed" || state === "noVoice";
  return (
    <div className={css.side}>
      {state === "noVoice" ? (
        <Notice tone="doubt" title={t(`noVoiceTitle_${lang}`)}>
          <p>{t("noVoiceText")}</p>
        </Notice>
      ) : (
        <PlayButton hearing={hearing} onPlay={() => act({ type: "play" })} />
      )}
      {state === "failed" && (
        <Notice tone="doubt" title={t("failedTitle")}>
          <p>{t("failedText")}</p>
        </Notice>
      )}
      <Button
        look={isBroken ? "plain" : "quiet"}
        onClick={() => act({ type: "wish", wish: { type: "buryHeard" } })}
      >
        {t(isBroken ? "leaveOut" : "notNow")}
      </Button>
    </div>
  );
}

function PlayButton({
  hearing,
  onPlay,
}: {
  readonly hearing: Hearing;
  readonly onPlay: () => void;
}) {
  const t = useTranslations("listening");
  const { state, plays } = hearing;
  const again = plays % 2 === 1 ? "playSlowly" : "playAgain";
  const isReady = state !== "gettingReady";
  return (
    <>
      <button
        type="button"
        className={css.play}
        aria-keyshortcuts="R Alt+R"
        aria-disabled={!isReady}
        data-speaking={state === "speaking" || undefined}
        onClick={onPlay}
      >
        <Loudspeaker />
        <span>{t(isReady ? (plays === 0 ? "play" : again) : "gettingReady")}</span>
      </button>
      <p className={css.keys}>{t.rich("keys", { kbd: (chunks) => <kbd>{chunks}</kbd> })}</p>
    </>
  );
}

function Loudspeaker() {
  return (
    <svg viewBox="0 0 48 48" className={css.sign} aria-hidden="true">
      <path d="M8 19v10h7l10 8V11l-10 8z" />
      <path className={css.wave} d="M30 18a8 8 0 0 1 0 12" />
      <path className={css.wave} d="M34 13a15 15 0 0 1 0 22" />
    </svg>
  );
}
