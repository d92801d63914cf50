"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { v7 as newId } from "uuid";
import type { ReaderUnit } from "#actions/reader-piece";
import { Button } from "#ui/button";
import { PairCardsItem } from "./pair-cards-item.tsx";
import css from "./pair-menu.module.css";
import type { Listening } from "./use-listening.ts";

/** What can be done with one pair. It opens under the pair, takes the focus, and gives it back. */
export function PairMenu(props: {
  readonly textId: string;
  readonly unit: ReaderUnit;
  readonly unitCount: number;
  readonly onListen: Listening["start"] | null;
  readonly onClose: () => void;
}) {
  const t = useTranslations("reader");
  const { textId, unit, onClose } = props;
  const menu = useRef<HTMLElement>(null);
  const close = () => {
    const opener = menu.current?.parentElement?.querySelector<HTMLElement>("[aria-expanded]");
    onClose();
    opener?.focus();
  };
  useEffect(() => {
    const first = menu.current?.querySelector<HTMLElement>("a, button");
    first?.focus({ preventScroll: true });
    menu.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section
      ref={menu}
      className={css.menu}
      aria-label={t("pairMenu", { unit: unit.index })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <ul className={css.list}>
        <li>
          <TestThis textId={textId} index={unit.index} />
        </li>
        <li>
          <Link href={`/test/${textId}?from=${unit.index}`}>{t("testFrom")}</Link>
        </li>
        <li>
          <Link href={`/texts/${textId}/pairs#unit-${unit.index}`}>{t("toDesk")}</Link>
        </li>
        {props.onListen && <ListenItems index={unit.index} onListen={props.onListen} />}
        <li>
          <CopyLink index={unit.index} />
        </li>
        <li>
          <Button look="quiet" onClick={close}>
            {t("closeMenu")}
          </Button>
        </li>
      </ul>
      <PairCardsItem textId={textId} unitId={unit.id} unitCount={props.unitCount} />
    </section>
  );
}

/** A sitting of this pair alone, by the address the self-test reads; as practice, so that one look costs no schedule. */
function TestThis({ textId, index }: { readonly textId: string; readonly index: number }) {
  const t = useTranslations("reader");
  const [sitting] = useState(() => newId());
  const search = new URLSearchParams({
    ...{ sitting, direction: "toTarget", order: "place", count: "1" },
    ...{ from: `${index}`, as: "practice" },
  });
  return (
    <Link href={`/test/${textId}?${search}`} prefetch={false}>
      {t("testThis")}
    </Link>
  );
}

function ListenItems(props: { readonly index: number; readonly onListen: Listening["start"] }) {
  const t = useTranslations("readAloud");
  const { index, onListen } = props;
  return (
    <>
      <li>
        <Button look="quiet" onClick={() => onListen(index, { goesOn: false })}>
          {t("readThis")}
        </Button>
      </li>
      <li>
        <Button look="quiet" onClick={() => onListen(index, { goesOn: true })}>
          {t("readFrom")}
        </Button>
      </li>
    </>
  );
}

function CopyLink({ index }: { readonly index: number }) {
  const t = useTranslations("reader");
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    const { origin, pathname } = window.location;
    const copied = navigator.clipboard?.writeText(`${origin}${pathname}#unit-${index}`);
    const done = await Promise.resolve(copied ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    setSaid(done ? "copied" : "notCopied");
  };
  return (
    <>
      <Button look="quiet" onClick={copy}>
        {t("copyLink")}
      </Button>
      <span role="status" className={css.said}>
        {said && t(said)}
      </span>
    </>
  );
}
