-- CreateEnum
CREATE TYPE "OfferOutcome" AS ENUM ('accepted', 'declined', 'withdrawn');

-- AlterTable
ALTER TABLE "practices" ADD COLUMN     "endorsementCount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "practice_adaptations" (
    "copyId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "seenVersion" INTEGER NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_adaptations_pkey" PRIMARY KEY ("copyId")
);

-- CreateTable
CREATE TABLE "practice_offers" (
    "id" UUID NOT NULL,
    "copyId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "offeredById" UUID NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "note" TEXT,
    "outcome" "OfferOutcome",
    "answer" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "practice_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_endorsements" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "practice_endorsements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "practice_adaptations_originalId_madeAt_idx" ON "practice_adaptations"("originalId", "madeAt" DESC);

-- CreateIndex
CREATE INDEX "practice_adaptations_madeById_idx" ON "practice_adaptations"("madeById");

-- CreateIndex
CREATE INDEX "practice_offers_originalId_offeredAt_idx" ON "practice_offers"("originalId", "offeredAt" DESC);

-- CreateIndex
CREATE INDEX "practice_offers_copyId_idx" ON "practice_offers"("copyId");

-- CreateIndex
CREATE INDEX "practice_offers_offeredById_idx" ON "practice_offers"("offeredById");

-- CreateIndex
CREATE INDEX "practice_offers_closedById_idx" ON "practice_offers"("closedById");

-- CreateIndex
CREATE INDEX "practice_endorsements_practiceId_at_idx" ON "practice_endorsements"("practiceId", "at" DESC);

-- CreateIndex
CREATE INDEX "practice_endorsements_personId_idx" ON "practice_endorsements"("personId");

-- AddForeignKey
ALTER TABLE "practice_adaptations" ADD CONSTRAINT "practice_adaptations_copyId_fkey" FOREIGN KEY ("copyId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adaptations" ADD CONSTRAINT "practice_adaptations_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adaptations" ADD CONSTRAINT "practice_adaptations_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_offers" ADD CONSTRAINT "practice_offers_copyId_fkey" FOREIGN KEY ("copyId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_offers" ADD CONSTRAINT "practice_offers_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_offers" ADD CONSTRAINT "practice_offers_offeredById_fkey" FOREIGN KEY ("offeredById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_offers" ADD CONSTRAINT "practice_offers_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_endorsements" ADD CONSTRAINT "practice_endorsements_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_endorsements" ADD CONSTRAINT "practice_endorsements_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
