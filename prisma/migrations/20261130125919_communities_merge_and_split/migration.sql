-- AlterTable
ALTER TABLE "communities" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "splitFromId" UUID;

-- CreateIndex
CREATE INDEX "communities_mergedIntoId_idx" ON "communities"("mergedIntoId");

-- CreateIndex
CREATE INDEX "communities_splitFromId_idx" ON "communities"("splitFromId");

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "communities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A merged community is hidden and archived, and has nobody in it: no condition shows it to anybody.
ALTER TABLE "communities" ADD CONSTRAINT "communities_merged" CHECK ("mergedIntoId" IS NULL OR ("visibility" = 'hidden' AND "archivedAt" IS NOT NULL AND "memberCount" = 0));
