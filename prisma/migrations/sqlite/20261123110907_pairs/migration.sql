-- CreateTable
CREATE TABLE "pairEdit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "undoneAt" BIGINT,
    "droppedAt" BIGINT,
    CONSTRAINT "pairEdit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "pairEdit_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_text" (
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
    "files" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "text_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- A text so far had one file. Lines are counted as editors count them: CRLF and CR are one break, and a break at the very end opens no further line.
INSERT INTO "new_text" ("cardKinds", "content", "contentHash", "files", "id", "importedAt", "learnerId", "removedAt", "sourceLang", "targetLang", "title", "warnings") SELECT "cardKinds", "content", "contentHash",
    '[{"name":null,"encoding":"utf-8","format":"lines","firstLine":1,"lineCount":' || ("breaks" + CASE WHEN "lines" = '' OR substr("lines", -1) = char(10) THEN 0 ELSE 1 END) || '}]',
    "id", "importedAt", "learnerId", "removedAt", "sourceLang", "targetLang", "title", "warnings"
FROM (SELECT *, length("lines") - length(replace("lines", char(10), '')) AS "breaks" FROM (SELECT *, replace(replace("content", char(13) || char(10), char(10)), char(13), char(10)) AS "lines" FROM "text"));
DROP TABLE "text";
ALTER TABLE "new_text" RENAME TO "text";
CREATE INDEX "text_learnerId_contentHash_idx" ON "text"("learnerId", "contentHash");
CREATE TABLE "new_textTerm" (
    "learnerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "position" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,

    PRIMARY KEY ("textId", "termId"),
    CONSTRAINT "textTerm_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "textTerm_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "textTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_textTerm" ("learnerId", "places", "position", "score", "termId", "textId") SELECT "learnerId",
    (SELECT COUNT(*) FROM "occurrence" o JOIN "unit" u ON u."id" = o."unitId" WHERE o."termId" = t."termId" AND u."textId" = t."textId" AND o."side" = 'source'),
    "position", "score", "termId", "textId" FROM "textTerm" t;
DROP TABLE "textTerm";
ALTER TABLE "new_textTerm" RENAME TO "textTerm";
CREATE INDEX "textTerm_termId_idx" ON "textTerm"("termId");
CREATE INDEX "textTerm_learnerId_idx" ON "textTerm"("learnerId");
CREATE TABLE "new_unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "index" INTEGER,
    "kind" TEXT NOT NULL,
    "probability" REAL NOT NULL DEFAULT 1,
    "sourceText" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "sourceLines" TEXT NOT NULL,
    "sourceSpeaker" TEXT,
    "sourceStartMs" INTEGER,
    "sourceEndMs" INTEGER,
    "targetText" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "targetLines" TEXT NOT NULL,
    "targetSpeaker" TEXT,
    "targetStartMs" INTEGER,
    "targetEndMs" INTEGER,
    "warnings" TEXT NOT NULL,
    "retiredAt" BIGINT,
    CONSTRAINT "unit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "unit_textId_fkey" FOREIGN KEY ("textId") REFERENCES "text" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_unit" ("id", "index", "kind", "learnerId", "sourceLang", "sourceLines", "sourceText", "targetLang", "targetLines", "targetText", "textId", "warnings") SELECT "id", "index", "kind", "learnerId", "sourceLang", "sourceLines", "sourceText", "targetLang", "targetLines", "targetText", "textId", "warnings" FROM "unit";
DROP TABLE "unit";
ALTER TABLE "new_unit" RENAME TO "unit";
CREATE INDEX "unit_learnerId_idx" ON "unit"("learnerId");
CREATE UNIQUE INDEX "unit_textId_index_key" ON "unit"("textId", "index");
CREATE TABLE "new_variant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "termId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
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
CREATE INDEX "pairEdit_learnerId_idx" ON "pairEdit"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "pairEdit_textId_sequence_key" ON "pairEdit"("textId", "sequence");
