import { describe, expect, test } from "vitest";
import { isTap, leanOf, swipeOf, type TouchPoint } from "./swipe-of.ts";

/** A finger on 样本效率 that goes through these places, one every `stepMs`. */
function finger(places: readonly (readonly [number, number])[], stepMs = 40): TouchPoint[] {
  return places.map(([x, y], index) => ({ x: 100 + x, y: 300 + y, atMs: index * stepMs }));
}

describe("a swipe over a card, also over 中文,", () => {
  test("goes to the right or to the left once the finger is far enough", () => {
    expect(
      swipeOf(
        finger(
          [
            [0, 0],
            [50, 4],
            [97, 8],
          ],
          300,
        ),
      ),
    ).toBe("right");
    expect(
      swipeOf(
        finger(
          [
            [0, 0],
            [-50, 4],
            [-97, 8],
          ],
          300,
        ),
      ),
    ).toBe("left");
  });

  test("that is short and slow means nothing, a short and quick one is a flick", () => {
    expect(
      swipeOf(
        finger(
          [
            [0, 0],
            [30, 0],
            [60, 0],
          ],
          300,
        ),
      ),
    ).toBe("none");
    expect(
      swipeOf(
        finger(
          [
            [0, 0],
            [30, 0],
            [60, 0],
          ],
          20,
        ),
      ),
    ).toBe("right");
    expect(
      swipeOf(
        finger(
          [
            [0, 0],
            [-30, 0],
            [-60, 0],
          ],
          20,
        ),
      ),
    ).toBe("left");
  });

  test("is taken back by coming back", () => {
    const there = [
      [0, 0],
      [80, 0],
      [160, 0],
    ] as const;
    expect(swipeOf(finger(there))).toBe("right");
    expect(swipeOf(finger([...there, [80, 0], [50, 0]], 20))).toBe("none");
    expect(swipeOf(finger([...there, [0, 0]]))).toBe("none");
  });

  test("is none while the finger rather scrolls", () => {
    expect(
      swipeOf(
        finger([
          [0, 0],
          [20, 90],
          [110, 200],
        ]),
      ),
    ).toBe("none");
    expect(
      leanOf(
        finger([
          [0, 0],
          [12, 9],
        ]),
      ),
    ).toBe("none");
  });

  test("says which way it leans before it counts", () => {
    const leaning = finger(
      [
        [0, 0],
        [20, 3],
      ],
      200,
    );
    expect(leanOf(leaning)).toBe("right");
    expect(swipeOf(leaning)).toBe("none");
    expect(
      leanOf(
        finger([
          [0, 0],
          [4, 1],
        ]),
      ),
    ).toBe("none");
  });

  test("needs a finger that moved", () => {
    expect(swipeOf([])).toBe("none");
    expect(swipeOf(finger([[0, 0]]))).toBe("none");
  });
});

describe("a tap", () => {
  test("is short and stays where it is, a trembling finger's too", () => {
    expect(
      isTap(
        finger(
          [
            [0, 0],
            [3, -4],
            [1, 0],
          ],
          60,
        ),
      ),
    ).toBe(true);
  });

  test("is not a long press that selects 一句话, nor a finger that went away and came back", () => {
    expect(
      isTap(
        finger(
          [
            [0, 0],
            [1, 1],
          ],
          600,
        ),
      ),
    ).toBe(false);
    expect(
      isTap(
        finger([
          [0, 0],
          [40, 0],
          [0, 0],
        ]),
      ),
    ).toBe(false);
    expect(isTap([])).toBe(false);
  });
});
