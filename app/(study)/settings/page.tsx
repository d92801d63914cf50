import type { Metadata } from "next";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { intervalForRetention } from "#lib/memory/schedule/fsrs";
import { dataFile } from "#lib/store/data-file";
import { getPreset } from "#lib/store/preset";
import { FieldGroup } from "#ui/field";
import { translator } from "#words/translator";
import css from "./page.module.css";
import { SettingsForm } from "./settings-form.tsx";
import { shownBounds, shownSettings } from "./settings-state.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "settings")("title") };
}

export default async function SettingsPage() {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const t = translator(locale, "settings");
  const preset = await getPreset(db, learner.id);
  return (
    <>
      <h1>{t("title")}</h1>
      <SettingsForm
        saved={shownSettings(learner, preset)}
        bounds={shownBounds}
        zones={zonesWith(learner.calendar.zone)}
        now={Date.now()}
        waits={waitsByPercent(preset.weights)}
      />
      <FieldGroup title={t("data")}>
        <p>{t("dataText")}</p>
        <p className={css.path}>
          <code>{dataFile()}</code>
        </p>
        <p className="quiet">{t("dataCopy")}</p>
      </FieldGroup>
      <FieldGroup title={t("credits")}>
        <p>
          {t.rich("cedict", {
            cedict: (name) => (
              <Outside href="https://www.mdbg.net/chinese/dictionary?page=cc-cedict">
                {name}
              </Outside>
            ),
            licence: (name) => (
              <Outside href="https://creativecommons.org/licenses/by-sa/4.0/">{name}</Outside>
            ),
          })}
        </p>
        <p>
          {t.rich("fsrs", {
            fsrs: (name) => (
              <Outside href="https://github.com/open-spaced-repetition/awesome-fsrs">
                {name}
              </Outside>
            ),
          })}
        </p>
      </FieldGroup>
    </>
  );
}

function Outside(props: { readonly href: string; readonly children: React.ReactNode }) {
  return (
    <a href={props.href} rel="noreferrer">
      {props.children}
    </a>
  );
}

/** All zones this machine lists, and the learner's own, which may go by an older name. */
function zonesWith(own: string): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), own])].sort();
}

/** By percent of desired retention: how many days a card waits that would wait 100 at 90 %. */
function waitsByPercent(weights: readonly number[]): Readonly<Record<number, number>> {
  const [least, most] = shownBounds.desiredRetention;
  const percents = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return Object.fromEntries(
    percents.map((percent) => [
      percent,
      Math.max(1, Math.round(intervalForRetention(100, percent / 100, weights))),
    ]),
  );
}
