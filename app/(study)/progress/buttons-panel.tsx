import { ratings } from "#lib/memory/schedule/card-state";
import { type AnswerButtons, passedShare } from "#lib/progress/answer-buttons";
import { Legend } from "#ui/legend";
import { ShareBars } from "#ui/share-bars";
import { translator } from "#words/translator";
import { Foot } from "./foot.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { speak } from "./speak.ts";

const sorts = ["learning", "young", "mature"] as const satisfies readonly (keyof AnswerButtons)[];

/** How often each button was pressed, by what the card was. */
export function ButtonsPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { number, share } = speak(view.tag);
  const { buttons } = data;
  const all = together(buttons);
  const passed = passedShare(all);
  if (passed === null) return <p className="quiet">{t("buttonsEmpty")}</p>;
  const say = (of: number | null) => (of === null ? t("none") : share(of));
  const bars = sorts.map((sort) => {
    const total = sum(buttons[sort]);
    const parts = ratings.map((rating) => {
      const count = buttons[sort][rating];
      const words = { sort: t(sort), button: t(rating), count, total };
      const part = total === 0 ? 0 : count / total;
      return {
        look: rating,
        value: count,
        text: t("buttonsBar", { ...words, share: share(part) }),
      };
    });
    return { key: sort, name: t(sort), parts };
  });
  return (
    <>
      <ShareBars
        label={t("name_buttons")}
        summary={t("buttonsSum", { answers: sum(all), share: share(passed) })}
        bars={bars}
      />
      <Foot
        caption={t("tableOf", { name: t("name_buttons") })}
        open={t("asTable")}
        columns={[t("sort"), ...ratings.map((rating) => t(rating)), t("total"), t("correct")]}
        rows={sorts.map((sort) => [
          t(sort),
          ...ratings.map((rating) => number(buttons[sort][rating])),
          number(sum(buttons[sort])),
          say(passedShare(buttons[sort])),
        ])}
        legend={<Legend parts={ratings.map((rating) => ({ look: rating, name: t(rating) }))} />}
      />
    </>
  );
}

type Counts = AnswerButtons[keyof AnswerButtons];

function sum(counts: Counts): number {
  return ratings.reduce((total, rating) => total + counts[rating], 0);
}

function together(buttons: AnswerButtons): Counts {
  const count = (rating: keyof Counts) =>
    sorts.reduce((total, sort) => total + buttons[sort][rating], 0);
  return { again: count("again"), hard: count("hard"), good: count("good"), easy: count("easy") };
}
