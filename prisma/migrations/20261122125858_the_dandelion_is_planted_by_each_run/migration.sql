-- CreateTable
CREATE TABLE "spoke_plots" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "windowDays" INTEGER NOT NULL,
    "spokeId" UUID,
    "hiddenCommunityId" UUID,
    "communities" INTEGER NOT NULL,
    "silent" INTEGER NOT NULL,
    "seedIds" UUID[],
    "seedEngaged" INTEGER[],

    CONSTRAINT "spoke_plots_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "spoke_plots_windowDays_idx" ON "spoke_plots"("windowDays");
