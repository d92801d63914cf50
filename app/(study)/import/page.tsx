import type { Metadata } from "next";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { warmThread } from "#lib/lexicon/text-thread";
import { translator } from "#words/translator";
import { ImportDesk } from "./import-desk.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "import")("title") };
}

export default async function ImportPage() {
  await enterPage();
  // While the learner looks for the text, the dictionaries load; nobody waits for them here.
  void warmThread();
  const { locale } = await screenContext();
  const t = translator(locale, "import");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet">{t("lead")}</p>
      <ImportDesk />
    </>
  );
}
