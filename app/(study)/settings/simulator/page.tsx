import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { isId } from "#lib/store/ids";
import { translator } from "#words/translator";
import { loadSimulator } from "./load-simulator.ts";
import { Simulator } from "./simulator.tsx";

const searchSchema = z.object({ text: z.string().optional() });

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "simulator")("title") };
}

export default async function SimulatorPage(props: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const search = searchSchema.safeParse(await props.searchParams);
  if (!search.success) notFound();
  const { text } = search.data;
  if (text && !isId(text)) notFound();
  const material = await loadSimulator(db, learner, {
    textId: text || null,
    at: new Date(),
    defaultName: translator(locale, "presets")("defaultName"),
  });
  if (material === null) notFound();
  const t = translator(locale, "simulator");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet">{t("lead")}</p>
      <Simulator material={material} />
    </>
  );
}
