import { FieldGroup } from "#ui/field";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import type { StartFacts } from "./load-start.ts";
import { Radio } from "./radio.tsx";
import css from "./start-side.module.css";

type Way = "direction_en_zh" | "direction_zh_en";

/** Review or practice; where not every segment has a card that can be answered, that is said before. */
export function CountsChoice(props: {
  readonly locale: Locale;
  readonly units: number;
  readonly cards: StartFacts["cards"];
  readonly langs: Readonly<Record<keyof StartFacts["cards"], Way>>;
}) {
  const { units, cards, langs } = props;
  const t = translator(props.locale, "selfTest");
  const lacking = (["toTarget", "toSource"] as const).filter((way) => cards[way] < units);
  return (
    <FieldGroup title={t("countsAs")}>
      <fieldset className={css.choices}>
        <legend className="visually-hidden">{t("countsAs")}</legend>
        <Radio
          name="as"
          value="review"
          checked
          label={t("asReview")}
          hint={
            <>
              <p>{t("asReviewHint")}</p>
              {lacking.map((way) => (
                <p key={way}>
                  {t("asReviewSome", { way: t(langs[way]), cards: cards[way], all: units })}
                </p>
              ))}
            </>
          }
        />
        <Radio name="as" value="practice" label={t("asPractice")} hint={t("asPracticeHint")} />
      </fieldset>
    </FieldGroup>
  );
}
