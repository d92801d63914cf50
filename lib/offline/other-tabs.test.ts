import { expect, test } from "vitest";
import { openTabs, tellTabs } from "./other-tabs.ts";

test("a review in another tab hears of every card put away here, and the way there is shut again, 别的标签页听得到", async () => {
  const review = openTabs("小林");
  const stranger = openTabs("小王");
  const heard: unknown[] = [];
  stranger.listen((news) => heard.push(["别人", news]));
  const all = new Promise<void>((resolve) => {
    review.listen((news) => {
      heard.push(news);
      if (heard.length === 2) resolve();
    });
  });
  tellTabs("小林", ["酵种", "starter"]);
  await all;
  expect(heard).toEqual([{ cardId: "酵种" }, { cardId: "starter" }]);
  review.close();
  stranger.close();
});
