-- CreateEnum
CREATE TYPE "LetterBlockKind" AS ENUM ('text', 'edition', 'answers', 'practices', 'thanks');

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "otherLanguage" TEXT,
    "otherTitle" TEXT,
    "forUnitIds" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "forSiteIds" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "scheduledFor" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_blocks" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "LetterBlockKind" NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "bodyHtml" TEXT NOT NULL DEFAULT '',
    "otherBody" TEXT NOT NULL DEFAULT '',
    "otherBodyHtml" TEXT NOT NULL DEFAULT '',
    "subjectIds" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "letter_blocks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letters_communityId_sentAt_id_idx" ON "letters"("communityId", "sentAt" DESC, "id");

-- CreateIndex
CREATE INDEX "letters_scheduledFor_idx" ON "letters"("scheduledFor");

-- CreateIndex
CREATE INDEX "letters_authorId_idx" ON "letters"("authorId");

-- CreateIndex
CREATE INDEX "letter_blocks_letterId_position_idx" ON "letter_blocks"("letterId", "position");

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_blocks" ADD CONSTRAINT "letter_blocks_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A second language has a title, or is not there.
ALTER TABLE "letters" ADD CONSTRAINT "letters_second_language" CHECK (("otherLanguage" IS NULL) = ("otherTitle" IS NULL));
ALTER TABLE "letters" ADD CONSTRAINT "letters_scheduled_or_sent" CHECK ("scheduledFor" IS NULL OR "sentAt" IS NULL);
