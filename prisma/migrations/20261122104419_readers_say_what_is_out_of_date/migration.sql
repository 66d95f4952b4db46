-- CreateTable
CREATE TABLE "practice_doubts" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "practice_doubts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "practice_doubts_practiceId_settledAt_createdAt_idx" ON "practice_doubts"("practiceId", "settledAt", "createdAt");

-- CreateIndex
CREATE INDEX "practice_doubts_personId_idx" ON "practice_doubts"("personId");

-- AddForeignKey
ALTER TABLE "practice_doubts" ADD CONSTRAINT "practice_doubts_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_doubts" ADD CONSTRAINT "practice_doubts_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
