import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { countKinds } from "#lib/commands/count-kinds";
import { isId } from "#lib/store/ids";
import { findText, type TextRecord } from "#lib/store/text";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import { KindsForm } from "./kinds-form.tsx";
import css from "./page.module.css";

interface Props {
  readonly params: Promise<{ readonly textId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const { title } = await requireText((await params).textId);
  return { title: translator(locale, "listening")("titleOf", { title }) };
}

export default async function KindsPage({ params }: Props) {
  const { db, learner } = await enterPage();
  const text = await requireText((await params).textId);
  const { locale } = await screenContext();
  const t = translator(locale, "listening");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={css.of}>
        <Link href={`/texts/${text.id}`}>
          <TextTitle title={text.title} />
        </Link>
      </p>
      <p className={css.lead}>{t("lead")}</p>
      <KindsForm
        textId={text.id}
        sourceLang={text.sourceLang}
        asked={text.cardKinds}
        counts={await countKinds(db, learner.id, text.id)}
      />
    </>
  );
}

/** The live text of that id, once a request; 404 for anything else. */
const requireText = cache(async (textId: string): Promise<TextRecord> => {
  const { db, learner } = await enterPage();
  const text = isId(textId) ? await findText(db, learner.id, textId) : null;
  return text ?? notFound();
});
