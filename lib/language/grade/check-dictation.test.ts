import { expect, test } from "vitest";
import { checkDictation } from "./check-dictation.ts";

const said = "The tides follow the moon, because it pulls on the sea more strongly.";

test("written down as it was said is easy; marks and capitals make it good", () => {
  expect(checkDictation(said, said)).toMatchObject({ reason: "exact", suggested: "easy" });
  expect(
    checkDictation("the tides follow the moon because it pulls on the sea more strongly", said),
  ).toMatchObject({ reason: "exactButForm", suggested: "good", heard: 1 });
  expect(checkDictation("潮汐跟着月亮走", "潮汐，跟着月亮走。").reason).toBe("exactButForm");
});

test("a slip or two of many words are no matter, gaps are hard, hardly anything is again", () => {
  const slip = "The tides follow the moon, because it pools on the sea more strongly.";
  expect(checkDictation(slip, said)).toMatchObject({ reason: "mostHeard", suggested: "good" });
  const gaps = "The tides the moon, because it on the sea more.";
  expect(checkDictation(gaps, said)).toMatchObject({ reason: "partHeard", suggested: "hard" });
  expect(checkDictation("the moon", said)).toMatchObject({ reason: "littleHeard" });
  expect(checkDictation("潮汐更跟月亮", "潮汐总是跟着月亮走")).toMatchObject({
    suggested: "again",
  });
});

test("more than was said is not heard better", () => {
  expect(checkDictation(`${said} ${said} 月亮`, said)).toMatchObject({ reason: "littleHeard" });
});

test("nothing, signs and a paste of 100 000 characters have their verdict at once", () => {
  const started = performance.now();
  for (const answer of ["", "……", "🎉"])
    expect(checkDictation(answer, said)).toMatchObject({ reason: "empty", suggested: "again" });
  expect(checkDictation("潮汐 tides ".repeat(10_000), said).suggested).toBe("again");
  expect(performance.now() - started).toBeLessThan(1000);
});
