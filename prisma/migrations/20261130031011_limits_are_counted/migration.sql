-- CreateTable
CREATE TABLE "use_counts" (
    "key" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    "windowEndsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "use_counts_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "use_counts_windowEndsAt_idx" ON "use_counts"("windowEndsAt");
