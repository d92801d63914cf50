import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { Entry } from "#lib/auth/enter-page";
import type { loadProgress, ProgressData } from "#lib/store/load-progress";
import type { TextName } from "#lib/store/text-names";
import { translator } from "#words/translator";
import { AddedPanel } from "./added-panel.tsx";
import { ButtonsPanel } from "./buttons-panel.tsx";
import { CalendarPanel } from "./calendar-panel.tsx";
import { CalibrationPanel } from "./calibration-panel.tsx";
import { CountsPanel } from "./counts-panel.tsx";
import { DifficultyPanel } from "./difficulty-panel.tsx";
import { DuePanel } from "./due-panel.tsx";
import { FinishPanel } from "./finish-panel.tsx";
import { ForecastPanel } from "./forecast-panel.tsx";
import { HourlyPanel } from "./hourly-panel.tsx";
import { IntervalsPanel } from "./intervals-panel.tsx";
import { Panel } from "./panel.tsx";
import css from "./panel-groups.module.css";
import { groups, type PanelName } from "./panels.ts";
import { RetentionPanel } from "./retention-panel.tsx";
import { RetrievabilityPanel } from "./retrievability-panel.tsx";
import { ReviewsPanel } from "./reviews-panel.tsx";
import { StabilityPanel } from "./stability-panel.tsx";
import { TermsPanel } from "./terms-panel.tsx";
import { TodayPanel } from "./today-panel.tsx";
import { csvAddress, type View } from "./view.ts";

/** What a panel of the loaded statistics is given. */
export interface PanelProps {
  readonly view: View;
  readonly data: ProgressData;
}

const counted = {
  today: TodayPanel,
  "future-due": DuePanel,
  finish: FinishPanel,
  retention: RetentionPanel,
  terms: TermsPanel,
  retrievability: RetrievabilityPanel,
  calendar: CalendarPanel,
  reviews: ReviewsPanel,
  buttons: ButtonsPanel,
  hourly: HourlyPanel,
  "card-counts": CountsPanel,
  added: AddedPanel,
  intervals: IntervalsPanel,
  stability: StabilityPanel,
  difficulty: DifficultyPanel,
} satisfies Partial<Record<PanelName, (props: PanelProps) => ReactNode>>;

interface GroupsProps extends Entry {
  readonly view: View;
  readonly data: ReturnType<typeof loadProgress>;
  readonly texts: readonly TextName[];
  readonly at: Date;
}

/** Every statistic, group after group. */
export function PanelGroups(props: GroupsProps) {
  const t = translator(props.view.locale, "progress");
  return groups.map(({ name, panels }) => (
    <section key={name} id={name} aria-labelledby={`${name}-group`} className={css.group}>
      <h2 id={`${name}-group`}>{t(`group_${name}`)}</h2>
      <div className={css.panels}>
        {panels.map((panel) => (
          <Panel key={panel} view={props.view} name={panel} csv={csvOf(panel, props)}>
            <Inside {...props} name={panel} />
          </Panel>
        ))}
      </div>
    </section>
  ));
}

/** The line of the forecast is of one text: of several there is none to take away. */
function csvOf(name: PanelName, { view, texts }: GroupsProps): string | null {
  if (name !== "forecast" || view.textId !== null) return csvAddress(view, name);
  const [only, ...others] = texts;
  if (only === undefined || others.length > 0) return null;
  return csvAddress({ ...view, textId: only.id }, name);
}

async function Inside({ name, data, ...props }: GroupsProps & { readonly name: PanelName }) {
  if (name === "forecast") return <ForecastPanel {...props} />;
  if (name === "calibration") return <CalibrationPanel {...props} />;
  const Counted = counted[name];
  const loaded = await data;
  // Removed while the page was on its way.
  if (loaded === null) notFound();
  return <Counted view={props.view} data={loaded} />;
}
