-- AlterTable
ALTER TABLE "sign_in_links" ADD COLUMN     "askedFrom" TEXT;

-- CreateIndex
CREATE INDEX "sign_in_links_askedFrom_createdAt_idx" ON "sign_in_links"("askedFrom", "createdAt");
