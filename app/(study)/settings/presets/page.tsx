import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { DueDays } from "#reschedule/due-days";
import { RescheduleOffer } from "#reschedule/reschedule-offer";
import { translator } from "#words/translator";
import { loadPresets } from "./load-presets.ts";
import css from "./page.module.css";
import { PresetForm } from "./preset-form.tsx";
import { PresetList } from "./preset-list.tsx";
import { TextLimits } from "./text-limits.tsx";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const query = z.object({ preset: z.uuid().optional() });

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "presets")("title") };
}

export default async function PresetsPage({ searchParams }: Props) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const wanted = query.safeParse(await searchParams);
  if (!wanted.success) notFound();
  const t = translator(locale, "presets");
  const openId = wanted.data.preset ?? null;
  const data = await loadPresets(db, learner, { openId, defaultName: t("defaultName") });
  if (data === null) notFound();
  return (
    <DueDays>
      <h1>{t("title")}</h1>
      <p className={css.intro}>
        {t("intro")} <a href="#texts">{t("toTexts")}</a>
      </p>
      <PresetList presets={data.lines} inUseId={data.inUseId} openId={data.open.id} />
      <PresetForm
        key={data.open.id}
        presetId={data.open.id}
        isInUse={data.open.id === data.inUseId}
        saved={data.open.typed}
        {...{ defaults: data.defaults, weights: data.weights, today: data.today }}
      />
      <RescheduleOffer />
      <TextLimits texts={data.texts} today={data.ofAllTexts} preset={data.inUse} />
    </DueDays>
  );
}
