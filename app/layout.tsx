import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { screenContext } from "#lib/auth/screen-context";
import { htmlLang } from "#words/messages";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Duizhao 对照", template: "%s · Duizhao 对照" },
  description: "Learn a text you cannot yet read. 学会一篇你还读不懂的文章。",
  referrer: "same-origin",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#13151a" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale } = await screenContext();
  return (
    <html lang={htmlLang[locale]}>
      <body>{children}</body>
    </html>
  );
}
