import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { isId } from "#lib/store/ids";
import { findText, type TextRecord } from "#lib/store/text";
import { translator } from "#words/translator";
import { loadReview } from "./load-review.ts";
import { NothingDue } from "./nothing-due.tsx";
import { ReviewSession } from "./review-session.tsx";

/** `/review` asks for the cards of all texts, `/review/[textId]` for those of one. */
interface Props {
  readonly params: Promise<{ readonly textId?: string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const t = translator(locale, "review");
  const text = await requireText((await params).textId?.join("/"));
  return { title: text === null ? t("title") : t("titleOf", { title: text.title }) };
}

export default async function ReviewPage({ params }: Props) {
  const { db, learner } = await enterPage();
  const text = await requireText((await params).textId?.join("/"));
  const material = await loadReview(db, learner, text?.id ?? null);
  const { learning, main } = material.queue;
  if (learning.length + main.length === 0) return <NothingDue material={material} />;
  return <ReviewSession key={material.builtAt.getTime()} material={material} />;
}

/** The live text of that id, once a request; null where none was named, 404 for anything else. */
const requireText = cache(async (textId: string | undefined): Promise<TextRecord | null> => {
  const { db, learner } = await enterPage();
  if (textId === undefined) return null;
  const text = isId(textId) ? await findText(db, learner.id, textId) : null;
  return text ?? notFound();
});
