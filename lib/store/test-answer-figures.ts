import { expect } from "vitest";
import type { ProgressData } from "./load-progress.ts";
import type { CountedAnswer } from "./test-counted-answers.ts";

type Answers = readonly CountedAnswer[];

/** That what Progress says of the answers is what counting them one by one gives; `all`: with what was crammed. */
export function expectAnswers(data: ProgressData, all: Answers) {
  const { today } = data;
  const answers = all.filter(isAnswer);
  const inRange = answers.filter(({ day }) => day >= data.from);
  const first = Math.min(...answers.map(({ day }) => day), today - 29);
  expect(data.from).toBe({ month: today - 30, year: today - 364, all: first }[data.range]);
  expect(data.isFresh).toBe(answers.length === 0);
  expect(data.daysStudied).toBe(new Set(inRange.map(({ day }) => day)).size);
  const crammed = all.filter((one) => !isAnswer(one) && one.day >= data.from);
  expect(data.cram.answers).toBe(crammed.length);
  expectToday(data, all);
  expectPeriods(data, all);
  expectRetention(data, answers);
  expectHoursAndButtons(data, inRange);
  expectDays(data, answers);
}

function expectToday({ ofToday, today }: ProgressData, all: Answers) {
  const onDay = all.filter(({ day }) => day === today);
  const answers = onDay.filter(isAnswer);
  expect(ofToday).toMatchObject({
    answers: answers.length,
    cards: new Set(answers.map(({ cardId }) => cardId)).size,
    seconds: Math.round(seconds(answers)),
    introduced: answers.filter(({ found }) => found === "new").length,
    reviewed: answers.filter(({ days }) => days !== null).length,
    mature: passedOf(answers.filter(isMature)),
  });
  for (const [sort, count] of Object.entries(ofToday.sorts)) {
    expect(count).toBe(onDay.filter((one) => sortOf(one) === sort).length);
  }
}

function expectPeriods({ periods, from, today }: ProgressData, all: Answers) {
  for (const period of periods.list) {
    const given = all.filter(({ day }) => day >= period.from && day <= period.until);
    const answers = given.filter(isAnswer);
    expect([period.answers, period.seconds]).toEqual([
      answers.length,
      Math.round(seconds(answers)),
    ]);
    for (const [sort, effort] of Object.entries(period.sorts)) {
      const ofSort = given.filter((one) => sortOf(one) === sort);
      expect(effort.answers).toBe(ofSort.length);
      expect(effort.seconds).toBeCloseTo(seconds(ofSort), 6);
    }
    for (const [rating, count] of Object.entries(period.ratings)) {
      expect(count).toBe(answers.filter((one) => one.rating === rating).length);
    }
  }
  const [first, last] = [periods.list[0], periods.list.at(-1)];
  expect([first?.from, last?.until]).toEqual([from, today]);
  const joins = periods.list.slice(1).map((one, at) => one.from - (periods.list[at]?.until ?? 0));
  expect(new Set(joins)).toEqual(new Set([1]));
}

function expectRetention({ retentionTable, today }: ProgressData, answers: Answers) {
  const daysOf = {
    ...{ today: [today, today], yesterday: [today - 1, today - 1], week: [today - 6, today] },
    ...{ month: [today - 29, today], year: [today - 364, today], all: [0, today] },
  };
  expect(retentionTable).toHaveLength(6);
  for (const { span, ...row } of retentionTable) {
    const [from = 0, until = 0] = daysOf[span];
    // Anki's rule: what waited a day or more, whether as a review or as a step.
    const reviews = answers.filter(
      ({ found, days, day }) =>
        (found === "review" || (days ?? 0) >= 1) && day >= from && day <= until,
    );
    expect(row).toMatchObject({
      all: passedOf(reviews),
      young: passedOf(reviews.filter((one) => !isMature(one))),
      mature: passedOf(reviews.filter(isMature)),
    });
  }
}

function expectHoursAndButtons({ hours, buttons }: ProgressData, inRange: Answers) {
  for (const { hour, answers, passed } of hours) {
    const then = inRange.filter((one) => one.hour === hour);
    expect({ total: answers, passed }).toMatchObject(passedOf(then));
  }
  for (const [column, counts] of Object.entries(buttons)) {
    const given = inRange.filter((one) => (isStep(one) ? "learning" : sortOf(one)) === column);
    for (const [rating, count] of Object.entries(counts)) {
      expect(count).toBe(given.filter((one) => one.rating === rating).length);
    }
  }
}

function expectDays({ year }: ProgressData, answers: Answers) {
  expect(year).toHaveLength(365);
  for (const { day, answers: count, seconds: time } of year) {
    const given = answers.filter((one) => one.day === day);
    expect([count, time]).toEqual([given.length, Math.round(seconds(given))]);
  }
}

const isAnswer = ({ found }: CountedAnswer) => found !== "cram";
const isStep = ({ found }: CountedAnswer) => found !== "review";
const isMature = ({ found, days }: CountedAnswer) => found === "review" && (days ?? 0) >= 21;
const seconds = (list: Answers) => list.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;

function passedOf(list: Answers) {
  return { total: list.length, passed: list.filter(({ rating }) => rating !== "again").length };
}

function sortOf(answer: CountedAnswer): string {
  if (answer.found === "review") return isMature(answer) ? "mature" : "young";
  return answer.found === "new" ? "learning" : answer.found;
}
