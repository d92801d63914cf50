import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import { findTerm } from "#lib/store/concordance";
import { listGlossary } from "#lib/store/glossary";
import { getPreset } from "#lib/store/preset";
import { listTexts } from "#lib/store/shelf";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { toTermSheet } from "#ui/to-term-sheet";
import { translator } from "#words/translator";
import { TermsDesk } from "./terms-desk.tsx";
import { toConcordance } from "./to-concordance.ts";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const asked = z.object({ text: z.uuid().optional(), term: z.uuid().optional() });

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "terms")("title") };
}

export default async function TermsPage({ searchParams }: Props) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const search = asked.safeParse(await searchParams);
  if (!search.success) notFound();
  const { text: textId, term: termId } = search.data;
  const at = new Date();
  const { calendar } = learner;
  const now = { today: dayOf(at, calendar), endsAt: nextRollover(at, calendar) };
  const [texts, glossary, preset, opened] = await Promise.all([
    listTexts(db, learner.id, now),
    listGlossary(db, learner.id, textId === undefined ? {} : { textId }),
    getPreset(db, learner.id),
    termId === undefined ? null : findTerm(db, learner.id, termId),
  ]);
  if (textId !== undefined && !texts.some(({ id }) => id === textId)) notFound();
  if (termId !== undefined && opened === null) notFound();
  const t = translator(locale, "terms");
  const when = { at, calendar, weights: preset.weights };
  return (
    <>
      <h1>{t("title")}</h1>
      {glossary.length === 0 ? (
        <NoTerms />
      ) : (
        <TermsDesk
          key={textId ?? ""}
          terms={glossary.map((term) => toTermSheet(term, when))}
          texts={texts.map(({ id, title }) => ({ id, title }))}
          textId={textId ?? null}
          opened={opened && { termId: opened.id, lines: toConcordance(opened.contexts) }}
        />
      )}
    </>
  );
}

async function NoTerms() {
  const { locale } = await screenContext();
  const t = translator(locale, "terms");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={<ButtonLink href="/import">{t("emptyAction")}</ButtonLink>}
    >
      <p>{t("emptyText")}</p>
    </EmptyState>
  );
}
