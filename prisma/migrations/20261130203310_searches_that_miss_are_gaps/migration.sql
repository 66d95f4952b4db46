-- CreateTable
CREATE TABLE "missed_searches" (
    "key" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "missed_searches_pkey" PRIMARY KEY ("key","personId","day")
);

-- CreateTable
CREATE TABLE "search_gaps" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "askedId" UUID,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3),
    "practiceId" UUID,
    "dismissedById" UUID,
    "dismissedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "search_gaps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "missed_searches_personId_day_idx" ON "missed_searches"("personId", "day");

-- CreateIndex
CREATE INDEX "missed_searches_at_idx" ON "missed_searches"("at");

-- CreateIndex
CREATE UNIQUE INDEX "search_gaps_key_key" ON "search_gaps"("key");

-- CreateIndex
CREATE INDEX "search_gaps_askedId_idx" ON "search_gaps"("askedId");

-- CreateIndex
CREATE INDEX "search_gaps_askedById_idx" ON "search_gaps"("askedById");

-- CreateIndex
CREATE INDEX "search_gaps_dismissedById_idx" ON "search_gaps"("dismissedById");

-- CreateIndex
CREATE INDEX "search_gaps_practiceId_idx" ON "search_gaps"("practiceId");

-- AddForeignKey
ALTER TABLE "missed_searches" ADD CONSTRAINT "missed_searches_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_gaps" ADD CONSTRAINT "search_gaps_askedId_fkey" FOREIGN KEY ("askedId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_gaps" ADD CONSTRAINT "search_gaps_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_gaps" ADD CONSTRAINT "search_gaps_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_gaps" ADD CONSTRAINT "search_gaps_dismissedById_fkey" FOREIGN KEY ("dismissedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
