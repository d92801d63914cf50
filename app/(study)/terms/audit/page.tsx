import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { listTextNames } from "#lib/store/text-names";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import { AuditDesk } from "./audit-desk.tsx";
import { loadAudit } from "./load-audit.ts";
import css from "./page.module.css";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const auditQuery = z.object({ text: z.uuid().optional() });

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const t = translator(locale, "audit");
  const text = await requireText(searchParams);
  return { title: text === null ? t("title") : t("titleOf", { title: text.title }) };
}

export default async function AuditPage({ searchParams }: Props) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const t = translator(locale, "audit");
  const text = await requireText(searchParams);
  const textId = text?.id ?? null;
  const findings = await loadAudit(db, learner.id, textId);
  const hasTexts = (await listTextNames(db, learner.id)).length > 0;
  const glossary = textId === null ? "/terms" : `/terms?text=${textId}`;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={css.of}>
        <Link href={glossary}>{t("backToTerms")}</Link>
        {text && (
          <Link href={`/texts/${text.id}`}>
            <TextTitle title={text.title} />
          </Link>
        )}
      </p>
      {!hasTexts && <NoTexts />}
      {hasTexts && findings.length === 0 && (
        <EmptyState
          title={t("emptyTitle")}
          action={<ButtonLink href={glossary}>{t("backToTerms")}</ButtonLink>}
        >
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      {findings.length > 0 && (
        <>
          <p className="quiet">{t("lead")}</p>
          <AuditDesk key={textId ?? ""} findings={findings} textId={textId} />
        </>
      )}
    </>
  );
}

async function NoTexts() {
  const { locale } = await screenContext();
  const t = translator(locale, "glossary");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={<ButtonLink href="/import">{t("emptyAction")}</ButtonLink>}
    >
      <p>{t("emptyText")}</p>
    </EmptyState>
  );
}

/** The text asked for, once a request; null: all of them. 404 for what is malformed or nobody's. */
const requireText = cache(async (searchParams: Props["searchParams"]) => {
  const { db, learner } = await enterPage();
  const query = auditQuery.safeParse(await searchParams);
  if (!query.success) notFound();
  if (query.data.text === undefined) return null;
  const texts = await listTextNames(db, learner.id);
  return texts.find(({ id }) => id === query.data.text) ?? notFound();
});
