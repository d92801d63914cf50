import type { Entry } from "#lib/auth/enter-page";
import { loadCalibration } from "#lib/commands/load-calibration";
import type { Calibration } from "#lib/progress/calibration";
import type { TextName } from "#lib/store/text-names";
import { ButtonLink } from "#ui/button";
import { Stat, Stats } from "#ui/stat";
import { translator } from "#words/translator";
import { CalibrationPlot } from "./calibration-plot.tsx";
import css from "./plots.module.css";
import { speak } from "./speak.ts";
import type { View } from "./view.ts";

/** Fewer self-tests scatter too far around the line to judge by. */
const fewAttempts = 30;
/** Within two hundredths of none, skill is luck. */
const leastSkill = 0.02;

/** Whether what was foretold of segments came about in self-tests. */
export async function CalibrationPanel({
  view,
  db,
  learner,
  texts,
}: Entry & { readonly view: View; readonly texts: readonly TextName[] }) {
  const calibration = await loadCalibration(db, learner, view.textId);
  const t = translator(view.locale, "progress");
  if (calibration.attempts === 0) return <Empty view={view} texts={texts} />;
  return (
    <>
      <p className={css.lead}>{t("calibrationText")}</p>
      <CalibrationPlot view={view} calibration={calibration} />
      <Scores view={view} calibration={calibration} />
    </>
  );
}

function Scores({ view, calibration }: { readonly view: View; readonly calibration: Calibration }) {
  const t = translator(view.locale, "progress");
  const { score, percent } = speak(view.tag);
  const { brier, brierOfRate, skill, attempts } = calibration;
  if (brier === null || brierOfRate === null) return null;
  return (
    <>
      <Stats small>
        <Stat name={t("brier")} value={score(brier)} />
        {skill !== null && <Stat name={t("skill")} value={percent(skill)} />}
      </Stats>
      <ul className={css.notes}>
        <li>{t("brierText", { rate: score(brierOfRate) })}</li>
        {skill !== null && <li>{t(skillWord(skill), { share: percent(skill) })}</li>}
        {attempts < fewAttempts && <li>{t("calibrationFew")}</li>}
      </ul>
    </>
  );
}

function skillWord(skill: number) {
  if (skill > leastSkill) return "skillBetter";
  return skill < -leastSkill ? "skillWorse" : "skillSame";
}

/** Leads to a self-test of the text in sight, or of the latest one. */
function Empty({ view, texts }: { readonly view: View; readonly texts: readonly TextName[] }) {
  const t = translator(view.locale, "progress");
  const text = texts.find(({ id }) => id === view.textId) ?? texts[0];
  return (
    <>
      <p className="quiet">{t("calibrationEmpty")}</p>
      {text && (
        <ButtonLink href={`/test/${text.id}`}>
          {t("calibrationEmptyAction", { title: text.title })}
        </ButtonLink>
      )}
    </>
  );
}
