import { screenContext } from "#lib/auth/screen-context";
import { langOfLine } from "#lib/language/text/script";
import { Notice } from "#ui/notice";
import { TextTitle } from "#ui/text-title";
import { htmlLang } from "#words/messages";
import { translator } from "#words/translator";
import { RestoreButton } from "./restore-button.tsx";

/** The page of a text whose import was taken back: what is safe, and the way back. */
export async function TakenBack(props: {
  readonly text: { readonly id: string; readonly title: string };
  readonly removedAt: Date;
}) {
  const { locale, zone } = await screenContext();
  const dates = new Intl.DateTimeFormat(htmlLang[locale], { dateStyle: "long", timeZone: zone });
  const t = translator(locale, "reader");
  return (
    <>
      <h1 lang={langOfLine(props.text.title) === "zh" ? "zh" : "en"}>
        <TextTitle title={props.text.title} />
      </h1>
      <Notice tone="info" title={t("takenBackTitle")}>
        <p>{t("takenBackText", { at: dates.format(props.removedAt) })}</p>
        <RestoreButton textId={props.text.id} />
      </Notice>
    </>
  );
}
