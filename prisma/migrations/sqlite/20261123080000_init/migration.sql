-- CreateTable
CREATE TABLE "learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" BIGINT NOT NULL,
    "screenLanguage" TEXT,
    "zone" TEXT NOT NULL,
    "rolloverHour" INTEGER NOT NULL DEFAULT 4
);

-- CreateTable
CREATE TABLE "preset" (
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
    "weights" TEXT NOT NULL,
    CONSTRAINT "preset_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "text" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "cardKinds" TEXT NOT NULL,
    "warnings" TEXT NOT NULL,
    "importedAt" BIGINT NOT NULL,
    "removedAt" BIGINT,
    "content" TEXT NOT NULL,
    CONSTRAINT "text_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sourceText" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "sourceLines" TEXT NOT NULL,
    "targetText" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "targetLines" TEXT NOT NULL,
    "warnings" TEXT NOT NULL,
    CONSTRAINT "unit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "unit_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "term" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "ruledAt" BIGINT,
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "term_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "textTerm" (
    "learnerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("textId", "termId"),
    CONSTRAINT "textTerm_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "textTerm_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "textTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "variant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "units" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "variant_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "variant_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "variant_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "occurrence" (
    "learnerId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "form" TEXT NOT NULL,

    PRIMARY KEY ("unitId", "side", "start", "termId"),
    CONSTRAINT "occurrence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "occurrence_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "occurrence_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "termId" TEXT,
    "unitId" TEXT,
    "contextUnitId" TEXT,
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "note_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "note_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "note_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "note_contextUnitId_fkey" FOREIGN KEY ("contextUnitId") REFERENCES "unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "card" (
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
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "card_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "card_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "note" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "answeredAt" BIGINT NOT NULL,
    "claimedAt" BIGINT,
    "zone" TEXT NOT NULL,
    "rolloverHour" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "rating" TEXT,
    "outcomeState" TEXT,
    "outcomeStep" INTEGER,
    "outcomeDelaySeconds" REAL,
    "outcomeIntervalDays" INTEGER,
    "durationMs" INTEGER,
    "typedText" TEXT,
    "targetId" TEXT,
    "receivedAt" BIGINT NOT NULL,
    CONSTRAINT "review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "review_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "preset_learnerId_name_key" ON "preset"("learnerId", "name");

-- CreateIndex
CREATE INDEX "text_learnerId_contentHash_idx" ON "text"("learnerId", "contentHash");

-- CreateIndex
CREATE INDEX "unit_learnerId_idx" ON "unit"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "unit_textId_index_key" ON "unit"("textId", "index");

-- CreateIndex
CREATE UNIQUE INDEX "term_learnerId_sourceLang_targetLang_key_key" ON "term"("learnerId", "sourceLang", "targetLang", "key");

-- CreateIndex
CREATE INDEX "textTerm_termId_idx" ON "textTerm"("termId");

-- CreateIndex
CREATE INDEX "textTerm_learnerId_idx" ON "textTerm"("learnerId");

-- CreateIndex
CREATE INDEX "variant_textId_idx" ON "variant"("textId");

-- CreateIndex
CREATE INDEX "variant_learnerId_idx" ON "variant"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "variant_termId_textId_text_key" ON "variant"("termId", "textId", "text");

-- CreateIndex
CREATE INDEX "occurrence_termId_idx" ON "occurrence"("termId");

-- CreateIndex
CREATE INDEX "occurrence_learnerId_idx" ON "occurrence"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "note_termId_key" ON "note"("termId");

-- CreateIndex
CREATE UNIQUE INDEX "note_unitId_key" ON "note"("unitId");

-- CreateIndex
CREATE INDEX "note_learnerId_idx" ON "note"("learnerId");

-- CreateIndex
CREATE INDEX "note_contextUnitId_idx" ON "note"("contextUnitId");

-- CreateIndex
CREATE INDEX "card_learnerId_state_dueDay_idx" ON "card"("learnerId", "state", "dueDay");

-- CreateIndex
CREATE UNIQUE INDEX "card_noteId_kind_key" ON "card"("noteId", "kind");

-- CreateIndex
CREATE INDEX "review_cardId_answeredAt_id_idx" ON "review"("cardId", "answeredAt", "id");

-- CreateIndex
CREATE INDEX "review_learnerId_day_idx" ON "review"("learnerId", "day");

-- CreateIndex
CREATE INDEX "review_targetId_idx" ON "review"("targetId");

-- A review is never changed and never deleted: what a card's state is folded from must stay as it was acknowledged.
CREATE TRIGGER "review_refuses_update" BEFORE UPDATE ON "review"
BEGIN
    SELECT RAISE(ABORT, 'reviews are append-only');
END;

CREATE TRIGGER "review_refuses_delete" BEFORE DELETE ON "review"
BEGIN
    SELECT RAISE(ABORT, 'reviews are append-only');
END;
