-- CreateEnum
CREATE TYPE "ReuseAdvice" AS ENUM ('yes', 'with_changes', 'no');

-- CreateEnum
CREATE TYPE "DisputeOutcome" AS ENUM ('withdrawn', 'taken_back', 'used', 'not_used');

-- DropIndex
DROP INDEX "reuses_practiceId_personId_key";

-- AlterTable
ALTER TABLE "reuses" ADD COLUMN     "adapted" TEXT,
ADD COLUMN     "advice" "ReuseAdvice",
ADD COLUMN     "disputedAt" TIMESTAMPTZ(3),
ADD COLUMN     "thankedAt" TIMESTAMPTZ(3),
ADD COLUMN     "thankedById" UUID,
ADD COLUMN     "thanks" TEXT;

-- CreateTable
CREATE TABLE "reuse_disputes" (
    "id" UUID NOT NULL,
    "reuseId" UUID NOT NULL,
    "raisedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "sentToHubAt" TIMESTAMPTZ(3),
    "outcome" "DisputeOutcome",
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "decisionNote" TEXT,

    CONSTRAINT "reuse_disputes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reuse_disputes_reuseId_raisedAt_idx" ON "reuse_disputes"("reuseId", "raisedAt" DESC);

-- CreateIndex
CREATE INDEX "reuse_disputes_raisedById_idx" ON "reuse_disputes"("raisedById");

-- CreateIndex
CREATE INDEX "reuse_disputes_closedById_idx" ON "reuse_disputes"("closedById");

-- CreateIndex
CREATE INDEX "reuses_practiceId_orgUnitId_usedOn_idx" ON "reuses"("practiceId", "orgUnitId", "usedOn");

-- CreateIndex
CREATE INDEX "reuses_practiceId_personId_idx" ON "reuses"("practiceId", "personId");

-- CreateIndex
CREATE INDEX "reuses_thankedById_idx" ON "reuses"("thankedById");

-- AddForeignKey
ALTER TABLE "reuses" ADD CONSTRAINT "reuses_thankedById_fkey" FOREIGN KEY ("thankedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuse_disputes" ADD CONSTRAINT "reuse_disputes_reuseId_fkey" FOREIGN KEY ("reuseId") REFERENCES "reuses"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuse_disputes" ADD CONSTRAINT "reuse_disputes_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuse_disputes" ADD CONSTRAINT "reuse_disputes_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each unit once a year; people were counted before.
UPDATE "practices" p SET "reuseCount" = counted.reuses
FROM (
    SELECT "practiceId", count(DISTINCT ("orgUnitId", date_part('year', "usedOn")))::int AS reuses
    FROM "reuses" WHERE "withdrawnAt" IS NULL GROUP BY "practiceId"
) counted
WHERE counted."practiceId" = p."id" AND p."reuseCount" <> counted.reuses;
