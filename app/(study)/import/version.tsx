"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { EarlierVersion, PairText } from "#lib/commands/import-events";
import type { Lang } from "#lib/language/text/unit";
import { Notice } from "#ui/notice";
import type { FoundView, ReadView } from "./use-preview.ts";
import css from "./version.module.css";

/** The text is known: it was taken back once, or an earlier version of it is on the shelf. */
export function Version({ found, view }: { readonly found: FoundView; readonly view: ReadView }) {
  const t = useTranslations("import");
  if (found.existing !== null) return null;
  const { removed, earlierVersion } = found;
  return (
    <>
      {removed && (
        <Notice tone="info" title={t("removed")}>
          <p>{t("removedText", { title: removed.title })}</p>
        </Notice>
      )}
      {earlierVersion && (
        <Notice tone="info" title={t("earlier")}>
          <p>
            {t.rich("earlierText", {
              title: earlierVersion.title,
              link: (chunks) => <Link href={`/texts/${earlierVersion.textId}`}>{chunks}</Link>,
            })}
          </p>
          <p>{t("earlierCounts", countsOf(earlierVersion))}</p>
          <Changes version={earlierVersion} view={view} />
        </Notice>
      )}
    </>
  );
}

function countsOf({ kept, changed, added, gone }: EarlierVersion) {
  return { kept, changed, added, gone };
}

function Changes(props: { readonly version: EarlierVersion; readonly view: ReadView }) {
  const t = useTranslations("import");
  const { version, view } = props;
  const { changes } = version;
  const count = version.changed + version.added + version.gone;
  const isCut = count > changes.length;
  if (changes.length === 0) return null;
  return (
    <details className={css.changes}>
      <summary>
        {isCut
          ? t("whatChangedFirst", { shown: changes.length, count })
          : t("whatChanged", { count })}
      </summary>
      <ul className={css.list}>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>
            <strong className={css.type}>{t(`change_${change.type}`)}</strong>
            {change.before && <Row tag="del" row={change.before} view={view} />}
            {change.after && <Row tag="ins" row={change.after} view={view} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row(props: {
  readonly tag: "del" | "ins";
  readonly row: PairText;
  readonly view: ReadView;
}) {
  const { tag: Tag, row, view } = props;
  return (
    <Tag className={css.row}>
      <Cell text={row.source} lang={view.sourceLang} />
      <Cell text={row.target} lang={view.targetLang} />
    </Tag>
  );
}

function Cell({ text, lang }: { readonly text: string | null; readonly lang: Lang }) {
  return (
    <span lang={lang} className="reading">
      {text ?? "–"}
    </span>
  );
}
