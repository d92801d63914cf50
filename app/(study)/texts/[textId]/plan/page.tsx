import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { loadForecast } from "#lib/commands/load-forecast";
import { isId } from "#lib/store/ids";
import { findText, type TextRecord } from "#lib/store/text";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import { loadPlanPage } from "./load-plan-page.ts";
import css from "./plan.module.css";
import { PlanDesk } from "./plan-desk.tsx";

interface Props {
  readonly params: Promise<{ readonly textId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const { title } = await requireText((await params).textId);
  return { title: translator(locale, "plan")("titleOf", { title }) };
}

export default async function PlanPage({ params }: Props) {
  const { db, learner } = await enterPage();
  const text = await requireText((await params).textId);
  const { locale } = await screenContext();
  const t = translator(locale, "plan");
  const at = new Date();
  const forecast = await loadForecast(db, learner, text.id);
  const page = await loadPlanPage(db, learner, text.id, { at, forecast });
  return (
    <div className={css.page}>
      <h1>{t("title")}</h1>
      <p className={css.of}>
        <Link href={`/texts/${text.id}`}>
          <TextTitle title={text.title} />
        </Link>
      </p>
      <p className={css.lead}>{t("lead")}</p>
      <PlanDesk textId={text.id} {...page} />
    </div>
  );
}

/** The live text of that id, once a request; 404 for anything else. */
const requireText = cache(async (textId: string): Promise<TextRecord> => {
  const { db, learner } = await enterPage();
  const text = isId(textId) ? await findText(db, learner.id, textId) : null;
  return text ?? notFound();
});
