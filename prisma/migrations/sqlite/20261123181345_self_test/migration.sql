-- CreateTable
CREATE TABLE "reference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "removedAt" BIGINT,
    CONSTRAINT "reference_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "reference_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "testId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "zone" TEXT NOT NULL,
    "rolloverHour" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "typedText" TEXT NOT NULL,
    "hints" INTEGER NOT NULL,
    "skipped" BOOLEAN NOT NULL,
    "suggested" TEXT NOT NULL,
    "rating" TEXT,
    "score" REAL NOT NULL,
    "verdicts" TEXT NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "countsAs" TEXT NOT NULL,
    "reviewId" TEXT,
    "undoneAt" BIGINT,
    CONSTRAINT "attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "attempt_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "attempt_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "reference_unitId_idx" ON "reference"("unitId");

-- CreateIndex
CREATE INDEX "reference_learnerId_idx" ON "reference"("learnerId");

-- CreateIndex
CREATE INDEX "attempt_learnerId_textId_at_idx" ON "attempt"("learnerId", "textId", "at");

-- CreateIndex
CREATE INDEX "attempt_testId_idx" ON "attempt"("testId");

-- CreateIndex
CREATE INDEX "attempt_unitId_idx" ON "attempt"("unitId");

-- An attempt is never changed but for being taken back, and never deleted: scores over time must stay what they were.
CREATE TRIGGER "attempt_refuses_update" BEFORE UPDATE OF
    "id", "learnerId", "testId", "textId", "unitId", "direction", "at", "zone", "rolloverHour", "day", "typedText", "hints", "skipped",
    "suggested", "rating", "score", "verdicts", "durationMs", "countsAs", "reviewId" ON "attempt"
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;

CREATE TRIGGER "attempt_refuses_delete" BEFORE DELETE ON "attempt"
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;
