import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["{lib,bin,app,seeds,bench,prisma}/**/*.test.ts"],
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
