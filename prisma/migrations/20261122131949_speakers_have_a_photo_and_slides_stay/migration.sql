-- AlterTable
ALTER TABLE "meetup_materials" ADD COLUMN     "talkId" UUID;

-- AlterTable
ALTER TABLE "speaker_engagements" ADD COLUMN     "photoFileId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "meetup_materials_talkId_key" ON "meetup_materials"("talkId");

-- CreateIndex
CREATE INDEX "speaker_engagements_photoFileId_idx" ON "speaker_engagements"("photoFileId");

-- AddForeignKey
ALTER TABLE "meetup_materials" ADD CONSTRAINT "meetup_materials_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "speaker_engagements"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_photoFileId_fkey" FOREIGN KEY ("photoFileId") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;
