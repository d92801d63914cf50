"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Notice } from "#ui/notice";

/** The same text, read in the same direction, is there: nothing to save. */
export function Existing({ textId, title }: { readonly textId: string; readonly title: string }) {
  const t = useTranslations("import");
  return (
    <Notice tone="info" title={t("existing")}>
      <p>
        {t.rich("existingText", {
          title,
          link: (chunks) => <Link href={`/texts/${textId}`}>{chunks}</Link>,
        })}
      </p>
    </Notice>
  );
}
