-- CreateTable
CREATE TABLE "opened_pages" (
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opened_pages_pkey" PRIMARY KEY ("personId","kind","key")
);

-- CreateIndex
CREATE INDEX "opened_pages_personId_openedAt_idx" ON "opened_pages"("personId", "openedAt");

-- AddForeignKey
ALTER TABLE "opened_pages" ADD CONSTRAINT "opened_pages_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
