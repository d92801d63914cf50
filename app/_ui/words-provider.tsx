"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale, Messages } from "#words/messages";

/** Gives client components their words. Dates render in the learner's zone on the server and in the browser alike. */
export function WordsProvider(props: {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly zone: string;
  readonly children: ReactNode;
}) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages} timeZone={props.zone}>
      {props.children}
    </IntlProvider>
  );
}
