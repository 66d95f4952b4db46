-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "practiceId" UUID;

-- CreateIndex
CREATE INDEX "posts_practiceId_livelyAt_id_idx" ON "posts"("practiceId", "livelyAt" DESC, "id");

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE SET NULL ON UPDATE CASCADE;
