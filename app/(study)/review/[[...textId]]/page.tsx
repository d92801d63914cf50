import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Search } from "#actions/study-address";
import { thisDevice } from "#lib/auth/device-voices";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { isId } from "#lib/store/ids";
import { findText, type TextRecord } from "#lib/store/text";
import { translator } from "#words/translator";
import { loadReview } from "./load-review.ts";
import type { ReviewMaterial } from "./material.ts";
import { NothingDue } from "./nothing-due.tsx";
import { readSitting } from "./read-sitting.ts";
import { ReviewSession } from "./review-session.tsx";
import { StudyOver } from "./study-over.tsx";

/** `/review` asks for the cards of all texts, `/review/[textId]` for those of one; with `?study=` for those of a custom study. */
interface Props {
  readonly params: Promise<{ readonly textId?: string[] }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  if ((await searchParams).study !== undefined) {
    return { title: translator(locale, "customStudy")("title") };
  }
  const t = translator(locale, "review");
  const text = await requireText((await params).textId?.join("/"));
  return { title: text === null ? t("title") : t("titleOf", { title: text.title }) };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { db, learner } = await enterPage();
  const text = await requireText((await params).textId?.join("/"));
  const textId = text?.id ?? null;
  const study = readSitting(await searchParams, textId);
  const material = await loadReview(db, learner, { textId, study, device: await thisDevice() });
  const { learning, main } = material.queue;
  const isEmpty = learning.length + main.length === 0;
  // What was done earlier can be taken back also when nothing is left to do.
  const hasSitting = !isEmpty || material.earlier.strokes.length > 0;
  if (!hasSitting) return <NothingLeft material={material} />;
  const nothingDue = isEmpty ? <NothingLeft material={material} hasTitle /> : null;
  return (
    <ReviewSession key={material.builtAt.getTime()} material={material} nothingDue={nothingDue} />
  );
}

/** `hasTitle`: the page around it has one. */
function NothingLeft(props: { readonly material: ReviewMaterial; readonly hasTitle?: boolean }) {
  const { material, hasTitle = false } = props;
  const { study } = material;
  if (study !== null) return <StudyOver study={study} hasTitle={hasTitle} />;
  return <NothingDue material={material} hasTitle={hasTitle} />;
}

/** The live text of that id, once a request; null where none was named, 404 for anything else. */
const requireText = cache(async (textId: string | undefined): Promise<TextRecord | null> => {
  const { db, learner } = await enterPage();
  if (textId === undefined) return null;
  const text = isId(textId) ? await findText(db, learner.id, textId) : null;
  return text ?? notFound();
});
