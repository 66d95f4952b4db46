-- AlterTable
ALTER TABLE "stage_changes" ADD COLUMN     "facts" JSONB,
ADD COLUMN     "proposed" "Stage";

-- CreateTable
CREATE TABLE "playbook_ticks" (
    "communityId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "step" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "playbook_ticks_pkey" PRIMARY KEY ("communityId","stage","step")
);

-- CreateIndex
CREATE INDEX "playbook_ticks_byId_idx" ON "playbook_ticks"("byId");

-- AddForeignKey
ALTER TABLE "playbook_ticks" ADD CONSTRAINT "playbook_ticks_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "playbook_ticks" ADD CONSTRAINT "playbook_ticks_byId_fkey" FOREIGN KEY ("byId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
