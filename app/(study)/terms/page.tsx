import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { listTextNames } from "#lib/store/text-names";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import { filterOf, glossaryQuery } from "./glossary-query.ts";
import { loadGlossary } from "./load-glossary.ts";
import css from "./page.module.css";
import { TermsDesk } from "./terms-desk.tsx";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const t = translator(locale, "glossary");
  const { text } = await requireQuery(searchParams);
  return { title: text === null ? t("title") : t("titleOf", { title: text.title }) };
}

export default async function TermsPage({ searchParams }: Props) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const { text, texts, termId, filter } = await requireQuery(searchParams);
  const t = translator(locale, "glossary");
  const textId = text?.id ?? null;
  const { data, details } = await loadGlossary(db, learner.id, { textId, termId });
  return (
    <>
      <div className={css.top}>
        <h1>{t("title")}</h1>
        {text && (
          <Link href={`/texts/${text.id}`} className={css.of}>
            <TextTitle title={text.title} />
          </Link>
        )}
      </div>
      {data.rows.length === 0 ? (
        <NoTerms hasTexts={texts.length > 0} textId={textId} />
      ) : (
        <TermsDesk
          key={textId ?? ""}
          data={data}
          details={details}
          texts={texts}
          textId={textId}
          filter={filter}
          termId={termId}
        />
      )}
    </>
  );
}

/** What the address asks for, once a request; 404 for what is malformed or nobody's. */
const requireQuery = cache(async (searchParams: Props["searchParams"]) => {
  const { db, learner } = await enterPage();
  const query = glossaryQuery.safeParse(await searchParams);
  if (!query.success) notFound();
  const texts = await listTextNames(db, learner.id);
  const text = texts.find(({ id }) => id === query.data.text) ?? null;
  if (query.data.text !== undefined && text === null) notFound();
  return { text, texts, termId: query.data.term ?? null, filter: filterOf(query.data) };
});

async function NoTerms(props: { readonly hasTexts: boolean; readonly textId: string | null }) {
  const { locale } = await screenContext();
  const t = translator(locale, "glossary");
  if (props.hasTexts) {
    return (
      <EmptyState
        title={t("emptyTitle")}
        action={
          props.textId && (
            <ButtonLink href={`/texts/${props.textId}/pairs`}>{t("emptyPairs")}</ButtonLink>
          )
        }
      >
        <p>{t("emptyInTexts")}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={<ButtonLink href="/import">{t("emptyAction")}</ButtonLink>}
    >
      <p>{t("emptyText")}</p>
    </EmptyState>
  );
}
