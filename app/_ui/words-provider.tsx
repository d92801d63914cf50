"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Messages } from "#words/messages";

/** Gives client components their words. Dates render in the learner's zone, and as the region of `tag` ("en-GB") writes them, on the server and in the browser alike. */
export function WordsProvider(props: {
  readonly tag: string;
  readonly messages: Messages;
  readonly zone: string;
  readonly children: ReactNode;
}) {
  return (
    <IntlProvider locale={props.tag} messages={props.messages} timeZone={props.zone}>
      {props.children}
    </IntlProvider>
  );
}
