-- CreateEnum
CREATE TYPE "FileState" AS ENUM ('waiting', 'clean', 'refused');

-- CreateEnum
CREATE TYPE "Accent" AS ENUM ('leaf', 'amber', 'sky', 'rose', 'violet', 'teal', 'olive', 'clay');

-- AlterTable
ALTER TABLE "stored_files" ADD COLUMN     "height" INTEGER,
ADD COLUMN     "state" "FileState" NOT NULL DEFAULT 'clean',
ADD COLUMN     "unusedSince" TIMESTAMPTZ(3),
ADD COLUMN     "width" INTEGER,
ADD COLUMN     "widths" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
ALTER COLUMN "content" DROP NOT NULL;

-- AlterTable
ALTER TABLE "communities" ADD COLUMN     "accent" "Accent" NOT NULL DEFAULT 'leaf',
ADD COLUMN     "coverFileId" UUID;

-- AlterTable
ALTER TABLE "meetups" ADD COLUMN     "coverFileId" UUID;

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "faceFileId" UUID;

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "postId" UUID,
    "replyId" UUID,
    "practiceId" UUID,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attachments_fileId_idx" ON "attachments"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_postId_fileId_key" ON "attachments"("postId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_replyId_fileId_key" ON "attachments"("replyId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_practiceId_fileId_key" ON "attachments"("practiceId", "fileId");

-- CreateIndex
CREATE INDEX "stored_files_unusedSince_idx" ON "stored_files"("unusedSince");

-- CreateIndex
CREATE INDEX "communities_coverFileId_idx" ON "communities"("coverFileId");

-- CreateIndex
CREATE INDEX "meetups_coverFileId_idx" ON "meetups"("coverFileId");

-- CreateIndex
CREATE INDEX "people_faceFileId_idx" ON "people"("faceFileId");

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "replies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_coverFileId_fkey" FOREIGN KEY ("coverFileId") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetups" ADD CONSTRAINT "meetups_coverFileId_fkey" FOREIGN KEY ("coverFileId") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_faceFileId_fkey" FOREIGN KEY ("faceFileId") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An attachment is of exactly one text.
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_of_one_text" CHECK (num_nonnulls("postId", "replyId", "practiceId") = 1);
