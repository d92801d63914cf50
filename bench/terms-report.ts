import { addRatios, meanOf, shareOf } from "./measure-terms.ts";
import { calibrate, measureTiers } from "./measure-terms-calibration.ts";
import {
  type Figure,
  findingFigures,
  type TextReport,
  translationFigures,
} from "./terms-figures.ts";

/** The figures of some texts as tables: finding beside the baselines, translations, calibration. */
export function reportTerms(texts: readonly TextReport[]): string {
  return [
    ...table(texts, findingFigures),
    "",
    ...table(texts, translationFigures),
    ...groupsOf(texts).flatMap((group) => (group.isPart ? [] : ["", ...reportCalibration(group)])),
    "",
  ].join("\n");
}

/** The same for machines: { texts, groups: [{ name, mean, together, calibration }] }; null: nothing to measure. */
export function termsReportToJson(texts: readonly TextReport[]): string {
  const figures = [...findingFigures, ...translationFigures];
  const record = (read: (figure: Figure) => number | null) =>
    Object.fromEntries(figures.map((figure) => [figure.key, read(figure)]));
  const whole = {
    texts: texts.map(({ name, isAside, measure }) => ({
      name,
      isAside,
      ...record((figure) => figure.read(measure)),
    })),
    groups: groupsOf(texts).map((group) => ({
      name: group.name,
      mean: record((figure) => meanFigure(figure, group.texts)),
      together: record((figure) => togetherFigure(figure, group.texts)),
      calibration: calibrationOf(group.texts),
    })),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

interface Group {
  readonly name: string;
  readonly texts: readonly TextReport[];
  readonly isPart: boolean;
}

/** Gold lists with more entries a unit than this are of another kind: what they say is not to be averaged with the rest unsaid. */
const FULL_DENSITY = 2;

/** Texts that may be looked into and those kept aside, each also by how full their gold lists are. */
function groupsOf(texts: readonly TextReport[]): readonly Group[] {
  return [false, true].flatMap((isAside): Group[] => {
    const some = texts.filter((one) => one.isAside === isAside);
    const full = some.filter(({ measure }) => measure.density >= FULL_DENSITY);
    const sparse = some.filter(({ measure }) => measure.density < FULL_DENSITY);
    const name = isAside ? "aside" : "development";
    const whole = some.length === 0 ? [] : [{ name, texts: some, isPart: false }];
    if (full.length === 0 || sparse.length === 0) return whole;
    return [
      ...whole,
      { name: `${name}, full lists`, texts: full, isPart: true },
      { name: `${name}, short lists`, texts: sparse, isPart: true },
    ];
  });
}

function table(texts: readonly TextReport[], figures: readonly Figure[]): readonly string[] {
  const width = Math.max(30, ...texts.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}${cells.map((cell, at) => cell.padStart(2 + Math.max(5, figures[at]?.head.length ?? 0))).join("")}`;
  const values = (name: string, read: (figure: Figure) => number | null) =>
    line(
      name,
      figures.map((figure) => read(figure)?.toFixed(figure.digits) ?? "–"),
    );
  return [
    line(
      "",
      figures.map(({ head }) => head),
    ),
    ...texts.map(({ name, measure }) => values(name, (figure) => figure.read(measure))),
    ...groupsOf(texts).flatMap(({ name, texts: some }) => [
      values(`mean ${name}`, (figure) => meanFigure(figure, some)),
      values("  together", (figure) => togetherFigure(figure, some)),
    ]),
  ];
}

function meanFigure({ read }: Figure, texts: readonly TextReport[]): number | null {
  return meanOf(texts.map(({ measure }) => read(measure)));
}

/** Over all entries of all texts as if they were one. */
function togetherFigure({ ratioOf }: Figure, texts: readonly TextReport[]): number | null {
  if (ratioOf === undefined) return null;
  return shareOf(addRatios(texts.map(({ measure }) => ratioOf(measure))));
}

function calibrationOf(texts: readonly TextReport[]) {
  return {
    ...calibrate(texts.flatMap(({ measure }) => measure.said)),
    tiers: measureTiers(texts.flatMap(({ measure }) => measure.shownSaid)),
  };
}

function reportCalibration({ name, texts }: Group): readonly string[] {
  const { bins, brier, ece, tiers } = calibrationOf(texts);
  const ofTiers = Object.entries(tiers).map(
    ([tier, one]) => `${tier} ${shareOf(one)?.toFixed(3) ?? "–"} of ${one.of}`,
  );
  return [
    `${name}: probability  terms   said  in gold`,
    ...bins.map(
      ({ from, to, count, said, right }) =>
        `${`${from.toFixed(1)} – ${to.toFixed(1)}`.padStart(name.length + 13)}  ${String(count).padStart(5)}  ${said.toFixed(3)}    ${right.toFixed(3)}`,
    ),
    `Brier ${brier.toFixed(4)}, calibration error ${ece.toFixed(4)}; in gold of those shown, by tier: ${ofTiers.join(", ")}`,
  ];
}
