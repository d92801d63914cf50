import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { isId } from "#lib/store/ids";
import { type PairDesk as LoadedDesk, loadPairDesk } from "#lib/store/pair-desk";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import { examineSoon, toDeskData } from "./load-desk.ts";
import css from "./page.module.css";
import { PairDesk } from "./pair-desk.tsx";

interface Props {
  readonly params: Promise<{ readonly textId: string }>;
}

/** What a talk takes ten times over; a book is shown first and examined then. */
const patienceMs = 1_500;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const { text } = await requireDesk((await params).textId);
  return { title: translator(locale, "pairs")("titleOf", { title: text.title }) };
}

export default async function PairsPage({ params }: Props) {
  const desk = await requireDesk((await params).textId);
  const { locale } = await screenContext();
  const t = translator(locale, "pairs");
  const { text } = desk;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={css.of}>
        <Link href={`/texts/${text.id}`}>
          <TextTitle title={text.title} />
        </Link>
      </p>
      <PairDesk
        key={`${text.id} ${desk.version}`}
        textId={text.id}
        files={desk.files}
        langs={{ source: text.sourceLang, target: text.targetLang }}
        data={toDeskData(desk)}
        repairs={await examineSoon(desk, patienceMs)}
      />
    </>
  );
}

/** The desk of a live text, once a request; 404 for anything else. */
const requireDesk = cache(async (textId: string): Promise<LoadedDesk> => {
  const { db, learner } = await enterPage();
  const desk = isId(textId) ? await loadPairDesk(db, learner.id, textId) : null;
  return desk ?? notFound();
});
