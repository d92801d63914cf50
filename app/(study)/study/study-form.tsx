"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { sittingHref } from "#actions/study-href";
import { usualChoice } from "#lib/memory/schedule/custom-study-choice";
import { HowFields } from "./how-fields.tsx";
import { KindFields } from "./kind-fields.tsx";
import type { StudyMaterial } from "./load-study.ts";
import { ScopeFields } from "./scope-fields.tsx";
import { StartBar } from "./start-bar.tsx";
import css from "./study-form.module.css";
import { useChoice } from "./use-choice.ts";

/** The choice, and how many cards it has. Enter anywhere in it starts. */
export function StudyForm({ material }: { readonly material: StudyMaterial }) {
  const t = useTranslations("customStudy");
  const router = useRouter();
  const { choice, isCounted, change } = useChoice(material.choice);
  const { textId, tags, flags } = choice;
  const count = material.counts[choice.kind];
  const href = sittingHref(choice);
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (isCounted && count > 0) router.push(href);
  };
  return (
    <form onSubmit={start} className={css.form}>
      <KindFields
        choice={choice}
        counts={material.counts}
        onKind={(kind) => change({ ...usualChoice(kind), textId, tags, flags })}
        onDays={(days) => change({ days })}
      />
      <ScopeFields {...{ choice, material, change }} />
      <HowFields choice={choice} change={change} />
      <p className="quiet">
        {t.rich("limits", {
          link: (words: ReactNode) => <Link href="/settings/presets#texts">{words}</Link>,
        })}
      </p>
      <StartBar {...{ choice, count, isCounted }} />
    </form>
  );
}
