import type { Metadata } from "next";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { settingsBounds } from "#lib/commands/update-settings";
import { dataFile } from "#lib/store/data-file";
import { FieldGroup } from "#ui/field";
import { translator } from "#words/translator";
import css from "./page.module.css";
import { SettingsForm } from "./settings-form.tsx";
import { shownSettings } from "./settings-state.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "settings")("title") };
}

export default async function SettingsPage() {
  const { learner } = await enterPage();
  const { locale } = await screenContext();
  const t = translator(locale, "settings");
  return (
    <>
      <h1>{t("title")}</h1>
      <SettingsForm
        saved={shownSettings(learner)}
        bounds={settingsBounds}
        zones={zonesWith(learner.calendar.zone)}
        now={Date.now()}
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
