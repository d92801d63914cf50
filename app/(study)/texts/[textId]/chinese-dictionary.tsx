"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { lookUpWords } from "#actions/words";
import css from "./chinese-dictionary.module.css";
import { useKeptSwitch } from "./use-kept-switch.ts";

type LookedUp = Awaited<ReturnType<typeof lookUpWords>>[number];

/** What the dictionary has on Chinese words, for whoever wants one. */
export function ChineseDictionary({ words }: { readonly words: string }) {
  const t = useTranslations("pickWords");
  const [isOn, setOn] = useKeptSwitch("duizhao-dictionary", true);
  const found = useLookedUp(words.trim(), isOn);
  return (
    <section aria-label={t("dictionary")}>
      <label className={css.switch}>
        <input type="checkbox" checked={isOn} onChange={({ target }) => setOn(target.checked)} />
        {t("dictionary")}
      </label>
      {isOn && <Entries found={found} />}
      {isOn && typeof found === "object" && found.length > 0 && (
        <p className={css.licence}>
          {t.rich("licence", {
            dictionary: (chunks) => (
              <a href="https://www.mdbg.net/chinese/dictionary?page=cc-cedict" rel="noreferrer">
                {chunks}
              </a>
            ),
            licence: (chunks) => (
              <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="noreferrer">
                {chunks}
              </a>
            ),
          })}
        </p>
      )}
    </section>
  );
}

function Entries({ found }: { readonly found: ReturnType<typeof useLookedUp> }) {
  const t = useTranslations("pickWords");
  if (typeof found === "string") return <p className="quiet">{t(`look_${found}`)}</p>;
  if (found.length === 0) return <p className="quiet">{t("look_none")}</p>;
  return (
    <dl className={css.entries}>
      {found.flatMap(({ word, entries }) =>
        entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a word have an order and nothing else.
          <div key={`${word} ${at}`}>
            <dt>
              <span lang="zh" className="reading">
                {entry.simplified}
              </span>{" "}
              <span lang="zh-Latn" className={css.pinyin}>
                {entry.pinyin}
              </span>
            </dt>
            <dd lang="en">{entry.senses.join("; ")}</dd>
          </div>
        )),
      )}
    </dl>
  );
}

function useLookedUp(words: string, isOn: boolean) {
  const [found, setFound] = useState<{ words: string; value: readonly LookedUp[] | "failed" }>();
  useEffect(() => {
    if (!isOn || words === "") return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const value = await lookUpWords(words).catch(() => "failed" as const);
      if (!isOver) setFound({ words, value });
    }, 250);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [words, isOn]);
  if (words === "") return "hint";
  return found?.words === words ? found.value : "looking";
}
