"use client";

import Link from "next/link";
import { type Ref, useId, useMemo } from "react";
import { useTranslations } from "use-intl";
import { Concordance, type ConcordanceLine } from "#ui/concordance";
import { Drawer, type DrawerHandle } from "#ui/drawer";
import { TermSheet } from "#ui/term-sheet";
import type { Ruling, TermSheetData } from "#ui/to-term-sheet";
import type { ReaderUnit } from "./load-reader.ts";
import css from "./term-drawer.module.css";

/** A term of the text, opened: what is known of it and every place it stands here. */
export function TermDrawer(props: {
  readonly term: TermSheetData;
  readonly units: readonly ReaderUnit[];
  readonly failed: boolean;
  readonly handle: Ref<DrawerHandle>;
  readonly onRule: (ruling: Ruling) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("reader");
  const terms = useTranslations("terms");
  const headingId = useId();
  const { term, units } = props;
  const lines = useMemo(() => linesOf(term.id, units), [term.id, units]);
  return (
    <Drawer
      headingId={headingId}
      close={terms("close")}
      onClose={props.onClose}
      handle={props.handle}
    >
      <div className={css.columns}>
        <div>
          <TermSheet term={term} headingId={headingId} onRule={props.onRule} />
          {props.failed && <p role="alert">{terms("ruleFailed", { term: term.source })}</p>}
        </div>
        <section>
          <h3 className={css.heading}>{t("placesHere")}</h3>
          <Concordance lines={lines} />
          <p>
            <Link href={`/terms?term=${term.id}`}>{t("placesElsewhere")}</Link>
          </p>
        </section>
      </div>
    </Drawer>
  );
}

function linesOf(termId: string, units: readonly ReaderUnit[]): ConcordanceLine[] {
  return units.flatMap(({ id, index, source, target }) => {
    const places = [
      ...source.places.map((place) => ({ ...place, side: "source" as const })),
      ...target.places.map((place) => ({ ...place, side: "target" as const })),
    ].filter((place) => place.termId === termId);
    if (places.length === 0) return [];
    return [{ unitId: id, index, href: `#unit-${index}`, source, target, places }];
  });
}
