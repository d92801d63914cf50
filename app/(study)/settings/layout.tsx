import type { ReactNode } from "react";
import { screenContext } from "#lib/auth/screen-context";
import { translator } from "#words/translator";
import { SettingsNav } from "./settings-nav.tsx";

export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const { locale } = await screenContext();
  const t = translator(locale, "settings");
  return (
    <>
      <SettingsNav
        label={t("navigation")}
        links={[
          { href: "/settings", name: t("general") },
          { href: "/settings/presets", name: t("presets") },
          { href: "/settings/optimiser", name: t("optimiser") },
          { href: "/settings/simulator", name: t("simulator") },
        ]}
      />
      {children}
    </>
  );
}
