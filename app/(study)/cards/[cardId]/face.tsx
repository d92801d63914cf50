import Link from "next/link";
import type { ReactNode } from "react";
import type { CardFace } from "#lib/cards/card-face";
import { Passage } from "#ui/passage";
import { TextTitle } from "#ui/text-title";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import css from "./face.module.css";
import type { CardPageData } from "./load-card.ts";

/** What the card asks and answers, where it stands, and the way there. */
export function Face({ locale, data }: { readonly locale: Locale; readonly data: CardPageData }) {
  const t = translator(locale, "cardInfo");
  const terms = translator(locale, "terms");
  const heard = translator(locale, "listening");
  const { card, face, place, termId } = data;
  return (
    <section className={css.face}>
      <p className={css.kind}>{terms(`cardKind_${card.kind}`)}</p>
      {face && (
        <>
          <Side title={t("question")} side={face.question}>
            {face.kind === "listening" && <p className="quiet">{heard("readAloud")}</p>}
          </Side>
          <Side title={t("answer")} side={face.answer} />
        </>
      )}
      <div className={css.place}>
        {place === null ? (
          <p className="quiet">{t("nowhere")}</p>
        ) : (
          <p>
            <TextTitle title={place.title} /> · {t("unit", { unit: place.unit })} ·{" "}
            <Link href={`/texts/${place.textId}#unit-${place.unit}`} prefetch={false}>
              {t("inText")}
            </Link>
          </p>
        )}
        {termId && (
          <p>
            <Link href={`/terms?term=${termId}`} prefetch={false}>
              {t("term")}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

function Side(props: {
  readonly title: string;
  readonly side: CardFace["question"];
  readonly children?: ReactNode;
}) {
  const { headword, passages } = props.side;
  return (
    <div className={css.side}>
      <h2 className={css.title}>{props.title}</h2>
      {headword && <Passage passage={headword} large />}
      {passages.map((passage) => (
        <Passage key={`${passage.lang} ${passage.text}`} passage={passage} />
      ))}
      {props.children}
    </div>
  );
}
