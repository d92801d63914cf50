import { expect, test } from "vitest";
import { learnedShare, meanShare, shareQuantiles } from "./beta-share.ts";

test("quantiles are those of the Beta distribution, where they are known in closed form", () => {
  // Beta(1, 4): 1 − (1 − u)^¼; Beta(3, 1): u^⅓; Beta(1, 1): u.
  for (const level of [0.1, 0.5, 0.9]) {
    expect(shareQuantiles({ yes: 1, no: 4 }, [level])[0]).toBeCloseTo(1 - (1 - level) ** 0.25, 3);
    expect(shareQuantiles({ yes: 3, no: 1 }, [level])[0]).toBeCloseTo(level ** (1 / 3), 3);
    expect(shareQuantiles({ yes: 1, no: 1 }, [level])[0]).toBeCloseTo(level, 9);
  }
  const [low = 1, high = 0] = shareQuantiles({ yes: 30.5, no: 0.5 }, [0.1, 0.9]);
  expect(low).toBeGreaterThan(0.9);
  expect(high).toBeGreaterThan(low);
});

test("what was seen moves the belief, and no more than so many cases ever do", () => {
  expect(meanShare(learnedShare({ yes: 1, no: 4 }, { yes: 5, no: 0 }, 30))).toBe(0.6);
  expect(learnedShare({ yes: 1, no: 4 }, { yes: 300, no: 300 }, 30)).toEqual({ yes: 16, no: 19 });
  expect(learnedShare({ yes: 1, no: 4 }, { yes: 0, no: 0 }, 30)).toEqual({ yes: 1, no: 4 });
});
