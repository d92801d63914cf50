-- AlterTable
ALTER TABLE "term" ADD COLUMN "knownAt" BIGINT;

-- AlterTable
ALTER TABLE "text" ADD COLUMN "placeUnitId" TEXT;

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "targetDay" INTEGER NOT NULL,
    "targetShare" REAL NOT NULL,
    "minutesPerDay" INTEGER NOT NULL,
    "newPerDay" INTEGER NOT NULL,
    "desiredRetention" REAL,
    "cardOrder" TEXT NOT NULL,
    "outline" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "droppedAt" BIGINT,
    CONSTRAINT "plan_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "plan_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "plan_learnerId_textId_idx" ON "plan"("learnerId", "textId");

-- CreateIndex
CREATE INDEX "plan_textId_idx" ON "plan"("textId");
