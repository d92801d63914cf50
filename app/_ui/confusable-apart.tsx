import { useTranslations } from "use-intl";
import type { LeechSide } from "#lib/cards/confusable-help";
import { compareWordings, type WordingPart } from "#lib/language/grade/compare-wordings";
import type { Lang } from "#lib/language/text/unit";
import css from "./confusable-panel.module.css";

/** Two terms and their first translations, or two sentences, one under the other, with what is not the same marked by its graphemes. Wordings that are the same tell nothing apart. */
export function Apart({ own, twin }: { readonly own: LeechSide; readonly twin: LeechSide }) {
  const t = useTranslations("leech");
  const [one, other] = [wordingsOf(own), wordingsOf(twin)];
  if (one === null || other === null) return null;
  const source = t(own.term === null ? "differSentence" : "differSource");
  const pairs = [
    { name: source, lang: one.source.lang, one: one.source.text, other: other.source.text },
    {
      ...{ name: t("differTarget"), lang: one.target.lang },
      ...{ one: one.target.text, other: other.target.text },
    },
  ];
  const shown = pairs.filter(({ one, other }) => one !== other && one !== "" && other !== "");
  if (shown.length === 0) return null;
  return (
    <section>
      <h3 className={css.heading}>{t("differ")}</h3>
      <dl className={css.pairs}>
        {shown.map(({ name, lang, one, other }) => {
          const { answer, reference } = compareWordings(one, other);
          return (
            <div key={name}>
              <dt className={css.label}>{name}</dt>
              <Wording lang={lang} parts={answer} />
              <Wording lang={lang} parts={reference} />
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function wordingsOf({ term, context }: LeechSide) {
  if (term === null) return context;
  const { source, sourceLang, translations, targetLang } = term;
  return {
    source: { lang: sourceLang, text: source },
    target: { lang: targetLang, text: translations[0] ?? "" },
  };
}

function Wording({ lang, parts }: { readonly lang: Lang; readonly parts: readonly WordingPart[] }) {
  let at = 0;
  const stretches = parts.flatMap((part): { readonly kind: string; readonly text: string }[] =>
    part.kind === "changed" ? [...part.graphemes] : [part],
  );
  return (
    <dd lang={lang} className={`reading ${css.wording}`}>
      {stretches.map(({ kind, text }) => {
        const key = at;
        at += text.length;
        return kind === "same" ? text : <mark key={key}>{text}</mark>;
      })}
    </dd>
  );
}
