-- CreateTable
CREATE TABLE "translation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ruling" TEXT NOT NULL,
    "ruledAt" BIGINT NOT NULL,
    CONSTRAINT "translation_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "translation_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "termEdit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "undoneAt" BIGINT,
    "droppedAt" BIGINT,
    CONSTRAINT "termEdit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    "mergedIntoId" TEXT,
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "card_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "card_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "note" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "card_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_card" ("buriedUntilDay", "createdAt", "difficulty", "dueAt", "dueDay", "flag", "id", "intervalDays", "kind", "lapses", "lastReviewAt", "lastReviewDay", "learnerId", "noteId", "position", "reps", "stability", "state", "step", "suspended") SELECT "buriedUntilDay", "createdAt", "difficulty", "dueAt", "dueDay", "flag", "id", "intervalDays", "kind", "lapses", "lastReviewAt", "lastReviewDay", "learnerId", "noteId", "position", "reps", "stability", "state", "step", "suspended" FROM "card";
DROP TABLE "card";
ALTER TABLE "new_card" RENAME TO "card";
CREATE INDEX "card_learnerId_state_dueDay_idx" ON "card"("learnerId", "state", "dueDay");
CREATE INDEX "card_mergedIntoId_idx" ON "card"("mergedIntoId");
CREATE UNIQUE INDEX "card_noteId_kind_key" ON "card"("noteId", "kind");
CREATE TABLE "new_term" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sense" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "mergedIntoId" TEXT,
    "ruledAt" BIGINT,
    "createdAt" BIGINT NOT NULL,
    CONSTRAINT "term_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "term_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_term" ("createdAt", "id", "key", "kind", "learnerId", "ruledAt", "source", "sourceLang", "status", "targetLang") SELECT "createdAt", "id", "key", "kind", "learnerId", "ruledAt", "source", "sourceLang", "status", "targetLang" FROM "term";
DROP TABLE "term";
ALTER TABLE "new_term" RENAME TO "term";
CREATE INDEX "term_mergedIntoId_idx" ON "term"("mergedIntoId");
CREATE UNIQUE INDEX "term_learnerId_sourceLang_targetLang_key_sense_key" ON "term"("learnerId", "sourceLang", "targetLang", "key", "sense");
CREATE TABLE "new_textTerm" (
    "learnerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "probability" REAL NOT NULL,
    "tier" TEXT NOT NULL,
    "isCertain" BOOLEAN NOT NULL,
    "choices" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,

    PRIMARY KEY ("textId", "termId"),
    CONSTRAINT "textTerm_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "textTerm_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "textTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- So far every term made cards. Those of a doubtful one wait now, but not where some were answered already.
INSERT INTO "new_textTerm" ("learnerId", "places", "position", "score", "probability", "tier", "isCertain", "choices", "termId", "textId") SELECT "learnerId", "places", "position", "score", "score",
    CASE
        WHEN "score" >= 0.6 THEN 'core'
        WHEN "score" >= 0.3 OR EXISTS (SELECT 1 FROM "note" n JOIN "card" c ON c."noteId" = n."id" WHERE n."termId" = t."termId" AND c."state" <> 'new') THEN 'useful'
        ELSE 'doubtful'
    END,
    false, '[]', "termId", "textId" FROM "textTerm" t;
DROP TABLE "textTerm";
ALTER TABLE "new_textTerm" RENAME TO "textTerm";
CREATE INDEX "textTerm_termId_idx" ON "textTerm"("termId");
CREATE INDEX "textTerm_learnerId_idx" ON "textTerm"("learnerId");
CREATE TABLE "new_variant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "isFound" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "variant_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "variant_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "variant_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_variant" ("count", "id", "learnerId", "position", "termId", "text", "textId") SELECT "count", "id", "learnerId", "position", "termId", "text", "textId" FROM "variant";
DROP TABLE "variant";
ALTER TABLE "new_variant" RENAME TO "variant";
CREATE INDEX "variant_textId_idx" ON "variant"("textId");
CREATE INDEX "variant_learnerId_idx" ON "variant"("learnerId");
CREATE UNIQUE INDEX "variant_termId_textId_text_key" ON "variant"("termId", "textId", "text");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "translation_learnerId_idx" ON "translation"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "translation_termId_text_key" ON "translation"("termId", "text");

-- CreateIndex
CREATE UNIQUE INDEX "termEdit_learnerId_sequence_key" ON "termEdit"("learnerId", "sequence");
