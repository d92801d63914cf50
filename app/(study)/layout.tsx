import Link from "next/link";
import type { ReactNode } from "react";
import { toldVoices, voicesCookie } from "#lib/auth/device-voices";
import { formatTag } from "#lib/auth/format-tag";
import { screenContext } from "#lib/auth/screen-context";
import { NavLink } from "#ui/nav-link";
import { WordsProvider } from "#ui/words-provider";
import { messages } from "#words/messages";
import { translator } from "#words/translator";
import css from "./layout.module.css";
import { SendWaiting } from "./send-waiting.tsx";
import { TellVoices } from "./tell-voices.tsx";

export default async function StudyLayout({ children }: { readonly children: ReactNode }) {
  const { learnerId, locale, zone } = await screenContext();
  const t = translator(locale, "shell");
  return (
    <WordsProvider tag={await formatTag(locale)} messages={messages[locale]} zone={zone}>
      <SendWaiting learnerId={learnerId} />
      <TellVoices told={await toldVoices()} cookie={voicesCookie} />
      <a href="#content" className={css.skip}>
        {t("skip")}
      </a>
      <header className={css.header}>
        <Link href="/" className={css.name} aria-label="Duizhao 对照">
          <span lang="zh">对照</span>
        </Link>
        <nav aria-label={t("navigation")} className={css.nav}>
          <NavLink href="/">{t("today")}</NavLink>
          <NavLink href="/import">{t("import")}</NavLink>
          <NavLink href="/terms">{t("terms")}</NavLink>
          <NavLink href="/cards">{t("cards")}</NavLink>
          <NavLink href="/progress">{t("progress")}</NavLink>
          <NavLink href="/settings">{t("settings")}</NavLink>
        </nav>
      </header>
      <main id="content" className={css.main} tabIndex={-1}>
        {children}
      </main>
    </WordsProvider>
  );
}
