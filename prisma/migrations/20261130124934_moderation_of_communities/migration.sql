-- CreateEnum
CREATE TYPE "RestrictionKind" AS ENUM ('mute', 'ban');

-- CreateEnum
CREATE TYPE "CaseSource" AS ENUM ('report', 'first_post', 'words');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('off_topic', 'disrespectful', 'personal_data', 'wrong_or_dangerous', 'advertising', 'other');

-- CreateEnum
CREATE TYPE "TextAct" AS ENUM ('keep', 'hide', 'remove');

-- CreateEnum
CREATE TYPE "AuthorMeasure" AS ENUM ('warn', 'mute', 'ban');

-- CreateEnum
CREATE TYPE "TextHiding" AS ENUM ('waiting', 'declined', 'hidden');

-- AlterTable
ALTER TABLE "communities" ADD COLUMN     "looksAtFirstPosts" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "hiddenAs" "TextHiding";

-- AlterTable
ALTER TABLE "replies" ADD COLUMN     "hiddenAs" "TextHiding";

-- CreateTable
CREATE TABLE "community_restrictions" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "RestrictionKind" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "roleBefore" "MembershipRole",
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "community_restrictions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_cases" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "replyId" UUID,
    "authorId" UUID NOT NULL,
    "source" "CaseSource" NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "reportCount" INTEGER NOT NULL DEFAULT 0,
    "words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "textAct" "TextAct",
    "measure" "AuthorMeasure",
    "endsAt" TIMESTAMPTZ(3),
    "reason" "ReportReason",
    "message" TEXT,
    "restrictionId" UUID,
    "appealedAt" TIMESTAMPTZ(3),
    "appeal" TEXT,
    "appealDecidedAt" TIMESTAMPTZ(3),
    "appealDecidedById" UUID,
    "isUpheld" BOOLEAN,
    "appealMessage" TEXT,

    CONSTRAINT "moderation_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_reports" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_replies" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "marked_words" (
    "communityId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "words" TEXT[],

    CONSTRAINT "marked_words_pkey" PRIMARY KEY ("communityId","language")
);

-- CreateIndex
CREATE INDEX "community_restrictions_personId_communityId_idx" ON "community_restrictions"("personId", "communityId");

-- CreateIndex
CREATE INDEX "community_restrictions_communityId_startsAt_idx" ON "community_restrictions"("communityId", "startsAt");

-- CreateIndex
CREATE INDEX "community_restrictions_byId_idx" ON "community_restrictions"("byId");

-- CreateIndex
CREATE INDEX "moderation_cases_communityId_decidedAt_openedAt_id_idx" ON "moderation_cases"("communityId", "decidedAt", "openedAt", "id");

-- CreateIndex
CREATE INDEX "moderation_cases_communityId_authorId_idx" ON "moderation_cases"("communityId", "authorId");

-- CreateIndex
CREATE INDEX "moderation_cases_authorId_idx" ON "moderation_cases"("authorId");

-- CreateIndex
CREATE INDEX "moderation_cases_postId_idx" ON "moderation_cases"("postId");

-- CreateIndex
CREATE INDEX "moderation_cases_replyId_idx" ON "moderation_cases"("replyId");

-- CreateIndex
CREATE INDEX "moderation_cases_decidedById_idx" ON "moderation_cases"("decidedById");

-- CreateIndex
CREATE INDEX "moderation_cases_appealDecidedById_idx" ON "moderation_cases"("appealDecidedById");

-- CreateIndex
CREATE INDEX "moderation_cases_restrictionId_idx" ON "moderation_cases"("restrictionId");

-- CreateIndex
CREATE INDEX "text_reports_reporterId_idx" ON "text_reports"("reporterId");

-- CreateIndex
CREATE UNIQUE INDEX "text_reports_caseId_reporterId_key" ON "text_reports"("caseId", "reporterId");

-- CreateIndex
CREATE INDEX "saved_replies_communityId_createdAt_idx" ON "saved_replies"("communityId", "createdAt");

-- AddForeignKey
ALTER TABLE "community_restrictions" ADD CONSTRAINT "community_restrictions_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_restrictions" ADD CONSTRAINT "community_restrictions_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_restrictions" ADD CONSTRAINT "community_restrictions_byId_fkey" FOREIGN KEY ("byId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "replies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_restrictionId_fkey" FOREIGN KEY ("restrictionId") REFERENCES "community_restrictions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_appealDecidedById_fkey" FOREIGN KEY ("appealDecidedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_reports" ADD CONSTRAINT "text_reports_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "moderation_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_reports" ADD CONSTRAINT "text_reports_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "marked_words" ADD CONSTRAINT "marked_words_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Lists are empty and never null.
ALTER TABLE "moderation_cases" ALTER COLUMN "words" SET NOT NULL;
ALTER TABLE "marked_words" ALTER COLUMN "words" SET NOT NULL;

-- Somebody is muted until a day.
ALTER TABLE "community_restrictions" ADD CONSTRAINT "community_restrictions_mute_ends" CHECK ("kind" <> 'mute' OR "endsAt" IS NOT NULL);

-- A text is one case while it is open.
CREATE UNIQUE INDEX "moderation_cases_one_open" ON "moderation_cases" (coalesce("replyId", "postId")) WHERE "decidedAt" IS NULL;

-- Where newcomers wait and moderators look.
CREATE INDEX "moderation_cases_open" ON "moderation_cases" ("communityId", "openedAt", "id") WHERE "decidedAt" IS NULL;
