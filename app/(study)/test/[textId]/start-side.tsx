import { screenContext } from "#lib/auth/screen-context";
import type { Lang } from "#lib/language/text/unit";
import { Button, ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { FieldGroup } from "#ui/field";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import { startTest } from "./actions.ts";
import { CountsChoice } from "./counts-choice.tsx";
import { HowMany } from "./how-many.tsx";
import type { StartFacts } from "./load-start.ts";
import { Radio } from "./radio.tsx";
import css from "./start-side.module.css";
import { TestHistory } from "./test-history.tsx";

interface Props extends StartFacts {
  readonly text: {
    readonly id: string;
    readonly title: string;
    readonly sourceLang: Lang;
    readonly targetLang: Lang;
  };
  readonly from: number;
}

/** What to test, how, and how it went before. */
export async function StartSide(props: Props) {
  const { locale } = await screenContext();
  const t = translator(locale, "selfTest");
  const { text, units, tests } = props;
  return (
    <div className={css.page}>
      <h1>{t("title")}</h1>
      <p className={css.of}>
        <TextTitle title={text.title} />
        <span className="quiet">{t("segments", { count: units })}</span>
      </p>
      {units === 0 ? <NothingToTest textId={text.id} /> : <StartForm {...props} />}
      {tests.length > 0 && <TestHistory textId={text.id} tests={tests} />}
    </div>
  );
}

async function StartForm(props: Props) {
  const { locale } = await screenContext();
  const t = translator(locale, "selfTest");
  const { text, units, cards, from } = props;
  const langs = { toTarget: ways(text.sourceLang), toSource: ways(text.targetLang) };
  return (
    <form action={startTest.bind(null, text.id)}>
      <p className="quiet">{t("intro")}</p>
      <FieldGroup title={t("direction")}>
        <fieldset className={css.choices}>
          <legend className="visually-hidden">{t("direction")}</legend>
          <Radio name="direction" value="toTarget" checked label={t(langs.toTarget)} />
          <Radio name="direction" value="toSource" label={t(langs.toSource)} />
        </fieldset>
      </FieldGroup>
      <FieldGroup title={t("order")}>
        <fieldset className={css.choices}>
          <legend className="visually-hidden">{t("order")}</legend>
          <Radio name="order" value="place" checked label={t("orderPlace")} />
          <Radio name="order" value="weakest" label={t("orderWeakest")} />
        </fieldset>
      </FieldGroup>
      <HowMany locale={locale} units={units} from={Math.min(from, units)} />
      <CountsChoice locale={locale} units={units} cards={cards} langs={langs} />
      <div className={css.start}>
        <Button type="submit" look="main">
          {t("start")}
        </Button>
      </div>
    </form>
  );
}

async function NothingToTest({ textId }: { readonly textId: string }) {
  const { locale } = await screenContext();
  const t = translator(locale, "selfTest");
  return (
    <EmptyState
      title={t("noUnitsTitle")}
      action={<ButtonLink href={`/texts/${textId}/pairs`}>{t("toDesk")}</ButtonLink>}
    >
      <p>{t("noUnitsText")}</p>
    </EmptyState>
  );
}

/** The word for translating out of that language. */
function ways(asked: Lang): "direction_en_zh" | "direction_zh_en" {
  return asked === "en" ? "direction_en_zh" : "direction_zh_en";
}
