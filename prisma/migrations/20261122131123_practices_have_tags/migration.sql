-- AlterTable
ALTER TABLE "practices" ADD COLUMN     "tagKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "practices_tagKeys_idx" ON "practices" USING GIN ("tagKeys");
