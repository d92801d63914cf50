import { defineConfig } from "prisma/config";

// Read by `prisma generate`, and by the ordinary Prisma command line where its engine can be downloaded.
export default defineConfig({
  schema: "schema.prisma",
  migrations: { path: "migrations/sqlite" },
  datasource: { url: process.env.DATABASE_URL ?? "file:../data/duizhao.db" },
});
