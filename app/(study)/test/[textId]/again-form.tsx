"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { startTest } from "./actions.ts";
import type { SittingMaterial } from "./material.ts";

/** Opens a sitting of the segments that went badly. */
export function AgainForm(props: { readonly material: SittingMaterial; readonly count: number }) {
  const t = useTranslations("selfTest");
  const { textId, testId, direction, setup } = props.material;
  const fields = {
    ...{ direction, order: "place", count: "all", from: "1", again: testId },
    as: setup?.countsAs ?? "practice",
  };
  return (
    <form action={startTest.bind(null, textId)}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look="main">
        {t("againAll", { count: props.count })}
      </Button>
    </form>
  );
}
