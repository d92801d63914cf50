import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { isId } from "#lib/store/ids";
import { findAnyText, type TextRecord } from "#lib/store/text";
import { translator } from "#words/translator";
import { loadSitting } from "./load-sitting.ts";
import { loadStart } from "./load-start.ts";
import { Removed } from "./removed.tsx";
import { Sitting } from "./sitting.tsx";
import { StartSide } from "./start-side.tsx";
import { readTestAddress } from "./test-address.ts";

interface Props {
  readonly params: Promise<{ readonly textId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const { title } = await requireText((await params).textId);
  return { title: translator(locale, "selfTest")("titleOf", { title }) };
}

export default async function TestPage({ params, searchParams }: Props) {
  const { db, learner } = await enterPage();
  const text = await requireText((await params).textId);
  if (text.removedAt !== null) return <Removed text={text} />;
  const address = readTestAddress(await searchParams);
  if (address === null) notFound();
  const { sitting: testId, setup, from } = address;
  if (testId === null)
    return <StartSide text={text} from={from} {...(await loadStart(db, learner, text.id))} />;
  const material = await loadSitting(db, learner, { text, testId, setup });
  return <Sitting key={testId} material={material} />;
}

/** The text of that id, live or taken back, once a request. 404 for anything else. */
const requireText = cache(async (textId: string): Promise<TextRecord> => {
  const { db, learner } = await enterPage();
  const text = isId(textId) ? await findAnyText(db, learner.id, textId) : null;
  return text ?? notFound();
});
