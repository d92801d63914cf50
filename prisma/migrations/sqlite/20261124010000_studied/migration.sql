-- CreateTable
CREATE TABLE "studied" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "answeredAt" BIGINT NOT NULL,
    "day" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "found" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "intervalDaysBefore" INTEGER,
    "durationMs" INTEGER,

    PRIMARY KEY ("cardId", "answeredAt", "id"),
    CONSTRAINT "studied_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "studied_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "staleCard" (
    "cardId" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    CONSTRAINT "staleCard_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "staleCard_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "studied_learnerId_day_hour_found_rating_intervalDaysBefore_durationMs_idx" ON "studied"("learnerId", "day", "hour", "found", "rating", "intervalDaysBefore", "durationMs");

-- CreateIndex
CREATE INDEX "staleCard_learnerId_idx" ON "staleCard"("learnerId");

-- What is done to a card counts for later answers to it, and where cards were merged for earlier ones too. An act after the last answer (burying, or thirty
-- thousand days at one stroke) changes no answer that was given.
CREATE TRIGGER "review_makes_stale" AFTER INSERT ON "review"
WHEN NEW."kind" = 'answer'
    OR (NEW."kind" = 'act' AND NEW."act" ->> 'type' IN ('cram'))
    OR (NEW."kind" = 'act' AND NEW."act" ->> 'type' IN ('reset', 'setDue', 'reschedule') AND (
        EXISTS (SELECT 1 FROM "card" c WHERE c."id" = NEW."cardId" AND c."mergedIntoId" IS NOT NULL)
        OR EXISTS (SELECT 1 FROM "card" c WHERE c."mergedIntoId" = NEW."cardId")
        OR EXISTS (SELECT 1 FROM "review" a WHERE a."cardId" = NEW."cardId" AND a."answeredAt" >= NEW."answeredAt" AND a."kind" = 'answer')))
    OR (NEW."kind" = 'retraction' AND (
        EXISTS (SELECT 1 FROM "card" c WHERE c."id" = NEW."cardId" AND c."mergedIntoId" IS NOT NULL)
        OR EXISTS (SELECT 1 FROM "card" c WHERE c."mergedIntoId" = NEW."cardId")
        OR EXISTS (SELECT 1 FROM "review" t WHERE t."id" = NEW."targetId" AND (t."kind" = 'answer' OR t."act" ->> 'type' = 'cram' OR (
            t."act" ->> 'type' IN ('reset', 'setDue', 'reschedule')
            AND EXISTS (SELECT 1 FROM "review" a WHERE a."cardId" = NEW."cardId" AND a."answeredAt" >= t."answeredAt" AND a."kind" = 'answer'))))))
BEGIN
    INSERT INTO "staleCard" ("cardId", "learnerId") VALUES (NEW."cardId", NEW."learnerId") ON CONFLICT ("cardId") DO NOTHING;
END;

CREATE TRIGGER "card_makes_stale" AFTER UPDATE OF "mergedIntoId" ON "card" WHEN OLD."mergedIntoId" IS NOT NEW."mergedIntoId"
BEGIN
    INSERT INTO "staleCard" ("cardId", "learnerId")
    SELECT c."id", c."learnerId" FROM "card" c WHERE c."id" IN (NEW."id", OLD."mergedIntoId", NEW."mergedIntoId")
    ON CONFLICT ("cardId") DO NOTHING;
END;

-- What there is by now: made when the migration is through.
INSERT INTO "staleCard" ("cardId", "learnerId")
SELECT c."id", c."learnerId" FROM "card" c WHERE EXISTS (SELECT 1 FROM "review" r WHERE r."cardId" = c."id" AND r."kind" IN ('answer', 'act'));
