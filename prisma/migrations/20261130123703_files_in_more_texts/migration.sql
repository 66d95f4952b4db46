-- AlterTable
ALTER TABLE "attachments" ADD COLUMN     "communityId" UUID,
ADD COLUMN     "meetupId" UUID,
ADD COLUMN     "messageId" UUID,
ADD COLUMN     "minutesOfId" UUID,
ADD COLUMN     "seriesId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "attachments_communityId_fileId_key" ON "attachments"("communityId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_meetupId_fileId_key" ON "attachments"("meetupId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_seriesId_fileId_key" ON "attachments"("seriesId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_minutesOfId_fileId_key" ON "attachments"("minutesOfId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_messageId_fileId_key" ON "attachments"("messageId", "fileId");

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "meetup_series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_minutesOfId_fkey" FOREIGN KEY ("minutesOfId") REFERENCES "meetup_captures"("meetupId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "host_messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file in a text is in exactly one.
ALTER TABLE "attachments" DROP CONSTRAINT "attachments_of_one_text";
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_of_one_text" CHECK (num_nonnulls("postId", "replyId", "practiceId", "communityId", "meetupId", "seriesId", "minutesOfId", "messageId") = 1);
