import { expect, expectAccessible, test } from "./fixtures.ts";
import { walkEnds, walkKinds, walkOffline, walkTest, walkTools } from "./review-states.ts";

test.use({ expectedErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["en-GB", "zh-CN"] as const) {
    test.describe(() => {
      test.use({ colorScheme, locale, viewport: { width: 360, height: 740 } });

      for (const [name, walk] of [
        ["each kind of card", walkKinds],
        ["what is done to a card", walkTools],
        ["the ends of a sitting", walkEnds],
        ["a sitting without a network", walkOffline],
        ["a self-test", walkTest],
      ] as const) {
        test(`no state of ${name} has a finding or scrolls sideways (${colorScheme}, ${locale})`, async ({
          page,
          app,
          request,
        }) => {
          test.setTimeout(180_000);
          const look = async (state: string) => {
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            );
            expect(over, `${state} scrolls sideways`).toBeLessThanOrEqual(0);
            await test.step(state, () => expectAccessible(page));
          };
          await walk({ page, data: app.data, request, look });
        });
      }
    });
  }
}
