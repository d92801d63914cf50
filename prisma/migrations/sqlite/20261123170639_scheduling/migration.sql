-- AlterTable
ALTER TABLE "review" ADD COLUMN "act" TEXT;
ALTER TABLE "review" ADD COLUMN "groupId" TEXT;
ALTER TABLE "review" ADD COLUMN "outcomeLeech" TEXT;

-- AlterTable
ALTER TABLE "text" ADD COLUMN "desiredRetention" REAL;
ALTER TABLE "text" ADD COLUMN "newPerDay" INTEGER;
ALTER TABLE "text" ADD COLUMN "reviewsPerDay" INTEGER;
ALTER TABLE "text" ADD COLUMN "todayOnly" TEXT;

-- CreateTable
CREATE TABLE "fit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "model" TEXT NOT NULL,
    "weights" TEXT NOT NULL,
    "reviews" INTEGER NOT NULL,
    "judgement" TEXT NOT NULL,
    CONSTRAINT "fit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_card" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "noteId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "stability" REAL,
    "difficulty" REAL,
    "step" INTEGER,
    "dueAt" BIGINT,
    "dueDay" INTEGER,
    "intervalDays" INTEGER,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "lastReviewAt" BIGINT,
    "lastReviewDay" INTEGER,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "flag" INTEGER NOT NULL DEFAULT 0,
    "buriedUntilDay" INTEGER,
    "isLeech" BOOLEAN NOT NULL DEFAULT false,
    "mergedIntoId" TEXT,
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "card_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "card_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "note" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "card_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_card" ("buriedUntilDay", "createdAt", "difficulty", "dueAt", "dueDay", "flag", "id", "intervalDays", "kind", "lapses", "lastReviewAt", "lastReviewDay", "learnerId", "mergedIntoId", "noteId", "position", "reps", "stability", "state", "step", "suspended") SELECT "buriedUntilDay", "createdAt", "difficulty", "dueAt", "dueDay", "flag", "id", "intervalDays", "kind", "lapses", "lastReviewAt", "lastReviewDay", "learnerId", "mergedIntoId", "noteId", "position", "reps", "stability", "state", "step", "suspended" FROM "card";
DROP TABLE "card";
ALTER TABLE "new_card" RENAME TO "card";
CREATE INDEX "card_learnerId_state_dueDay_idx" ON "card"("learnerId", "state", "dueDay");
CREATE INDEX "card_mergedIntoId_idx" ON "card"("mergedIntoId");
CREATE UNIQUE INDEX "card_noteId_kind_key" ON "card"("noteId", "kind");
CREATE TABLE "new_learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" BIGINT NOT NULL,
    "screenLanguage" TEXT,
    "zone" TEXT NOT NULL,
    "rolloverHour" INTEGER NOT NULL DEFAULT 4,
    "presetId" TEXT,
    "fitId" TEXT,
    "todayOnly" TEXT,
    "fitPutOffAt" BIGINT,
    CONSTRAINT "learner_presetId_fkey" FOREIGN KEY ("presetId") REFERENCES "preset" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "learner_fitId_fkey" FOREIGN KEY ("fitId") REFERENCES "fit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_learner" ("createdAt", "id", "rolloverHour", "screenLanguage", "zone") SELECT "createdAt", "id", "rolloverHour", "screenLanguage", "zone" FROM "learner";
DROP TABLE "learner";
ALTER TABLE "new_learner" RENAME TO "learner";
CREATE TABLE "new_preset" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "desiredRetention" REAL NOT NULL DEFAULT 0.9,
    "newPerDay" INTEGER NOT NULL DEFAULT 20,
    "reviewsPerDay" INTEGER NOT NULL DEFAULT 200,
    "learningSteps" TEXT NOT NULL,
    "relearningSteps" TEXT NOT NULL,
    "maximumIntervalDays" INTEGER NOT NULL DEFAULT 36500,
    "learnAheadSeconds" INTEGER NOT NULL DEFAULT 1200,
    "reviewOrder" TEXT NOT NULL DEFAULT 'retrievabilityDescending',
    "newReviewMix" TEXT NOT NULL DEFAULT 'mixed',
    "burySiblings" BOOLEAN NOT NULL DEFAULT true,
    "loadBalance" BOOLEAN NOT NULL DEFAULT true,
    "waitForTerms" BOOLEAN NOT NULL DEFAULT true,
    "leechThreshold" INTEGER NOT NULL DEFAULT 8,
    "leechAction" TEXT NOT NULL DEFAULT 'tag',
    "easyDays" TEXT NOT NULL DEFAULT '[1,1,1,1,1,1,1]',
    "breaks" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "preset_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_preset" ("desiredRetention", "id", "learnAheadSeconds", "learnerId", "learningSteps", "maximumIntervalDays", "name", "newPerDay", "relearningSteps", "reviewsPerDay") SELECT "desiredRetention", "id", "learnAheadSeconds", "learnerId", "learningSteps", "maximumIntervalDays", "name", "newPerDay", "relearningSteps", "reviewsPerDay" FROM "preset";
DROP TABLE "preset";
ALTER TABLE "new_preset" RENAME TO "preset";
CREATE UNIQUE INDEX "preset_learnerId_name_key" ON "preset"("learnerId", "name");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "fit_learnerId_at_idx" ON "fit"("learnerId", "at");

-- CreateIndex
CREATE INDEX "review_groupId_idx" ON "review"("groupId");
