import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";

/** The page of a text whose import was taken back: its own page restores it. */
export async function Removed({
  text,
}: {
  readonly text: { readonly id: string; readonly title: string };
}) {
  const { locale } = await screenContext();
  const t = translator(locale, "selfTest");
  return (
    <>
      <h1>
        <TextTitle title={text.title} />
      </h1>
      <Notice tone="info" title={t("removedTitle")}>
        <p>{t("removedText")}</p>
        <ButtonLink href={`/texts/${text.id}`}>{t("toText")}</ButtonLink>
      </Notice>
    </>
  );
}
