import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { answersForHabits } from "#lib/memory/simulate/study-habits";
import { Field } from "#ui/field";
import type { SimulatorMaterial } from "./material.ts";
import css from "./simulator.module.css";
import { useWords } from "./use-words.ts";

/** Which cards: all, or those of one text; and whose habits. */
export function DeckPicker({ material }: { readonly material: SimulatorMaterial }) {
  const t = useTranslations("simulator");
  const { join } = useWords();
  const router = useRouter();
  const [isLoading, load] = useTransition();
  const { textId, texts, deck, newCards, suspended, answers } = material;
  const habits = material.areOwnHabits
    ? t("ownHabits", { answers })
    : t("averageHabits", { answers, needed: answersForHabits });
  return (
    <Field
      name="deck"
      label={t("deck")}
      hint={
        <div aria-live="polite">
          <p>
            {join(
              t("deckHolds", { studied: deck.size, fresh: newCards }),
              suspended > 0 && t("deckSuspended", { count: suspended }),
            )}
          </p>
          <p>{habits}</p>
        </div>
      }
    >
      {(input) => (
        <select
          {...input}
          className={css.deck}
          defaultValue={textId ?? ""}
          aria-busy={isLoading}
          onChange={({ target }) => {
            const search = target.value === "" ? "" : `?text=${target.value}`;
            load(() => router.replace(`/settings/simulator${search}`, { scroll: false }));
          }}
        >
          <option value="">{t("allTexts")}</option>
          {texts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
