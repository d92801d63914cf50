import Link from "next/link";
import { useTranslations } from "use-intl";
import { simulatedRetention } from "#lib/memory/simulate/simulated-retention";
import type { SimulatorMaterial } from "./material.ts";
import css from "./outcome.module.css";
import type { NamedRun } from "./run-table.tsx";
import { changesFor } from "./runs.ts";
import { useWords } from "./use-words.ts";

/** Where the recalled share strays by more than this from what was desired, it is told why. */
const telling = 0.005;

/** What the numbers of the simulations do not say themselves, and the way to the preset. */
export function RunNotes(props: {
  readonly runs: readonly NamedRun[];
  readonly latest: NamedRun | undefined;
  readonly material: SimulatorMaterial;
}) {
  const { runs, latest, material } = props;
  const t = useTranslations("simulator");
  return (
    <div className={css.notes}>
      {runs.map(({ number, simulation }) => {
        const count = simulation.waiting.at(-1) ?? 0;
        return count > 0 && <p key={number}>{t("waiting", { number, count })}</p>;
      })}
      {latest && <WhyRecalled run={latest} />}
      {latest && <ToPreset run={latest} material={material} />}
    </div>
  );
}

function WhyRecalled({ run }: { readonly run: NamedRun }) {
  const t = useTranslations("simulator");
  const { share } = useWords();
  const { desiredRetention } = run.setting;
  const { all, inTime, fleeting } = simulatedRetention(run.simulation);
  if (all.recalled === null || inTime.recalled === null || fleeting.reviews === 0) return null;
  if (desiredRetention - all.recalled < telling) return null;
  return (
    <p>
      {t("whyRecalled", {
        number: run.number,
        all: share(all.recalled),
        inTime: share(inTime.recalled),
        share: share(fleeting.reviews / all.reviews, 0),
        desired: share(desiredRetention),
      })}
    </p>
  );
}

function ToPreset({
  run: { number, setting },
  material,
}: {
  readonly run: NamedRun;
  readonly material: SimulatorMaterial;
}) {
  const t = useTranslations("simulator");
  const { share, list } = useWords();
  const found = changesFor(setting, material);
  if (found === null) return null;
  const { desiredRetention, newPerDay, reviewsPerDay } = found;
  const changes = [
    ...(desiredRetention === undefined
      ? []
      : [t("changeRetention", { share: share(desiredRetention) })]),
    ...(newPerDay === undefined ? [] : [t("changeNew", { count: newPerDay })]),
    ...(reviewsPerDay === undefined ? [] : [t("changeReviews", { count: reviewsPerDay })]),
  ];
  const { title } = setting;
  const name = title ?? material.presetName;
  const isSame = changes.length === 0;
  if (isSame) return <p>{t(title === null ? "presetSame" : "textSame", { number, name })}</p>;
  return (
    <p>
      {t(title === null ? "toPreset" : "toText", { number, name, changes: list(changes) })}{" "}
      <Link href={title === null ? "/settings/presets" : "/settings/presets#texts"}>
        {t("openPresets")}
      </Link>
    </p>
  );
}
