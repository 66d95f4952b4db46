-- CreateEnum
CREATE TYPE "ReactionKind" AS ENUM ('thanks', 'agree', 'helpful', 'celebrate', 'curious');

-- CreateEnum
CREATE TYPE "FollowingState" AS ENUM ('followed', 'muted');

-- AlterEnum
ALTER TYPE "PostKind" ADD VALUE 'poll';

-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "asksToConfirm" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "forSiteIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "forUnitIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "lockReason" TEXT,
ADD COLUMN     "lockedAt" TIMESTAMPTZ(3),
ADD COLUMN     "otherBody" TEXT,
ADD COLUMN     "otherBodyHtml" TEXT,
ADD COLUMN     "otherLanguage" TEXT,
ADD COLUMN     "otherTitle" TEXT,
ADD COLUMN     "pinnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "scheduledFor" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "post_versions" ADD COLUMN     "otherBody" TEXT,
ADD COLUMN     "otherTitle" TEXT;

-- CreateTable
CREATE TABLE "reactions" (
    "id" UUID NOT NULL,
    "postId" UUID,
    "replyId" UUID,
    "personId" UUID NOT NULL,
    "kind" "ReactionKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_readings" (
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "post_readings_pkey" PRIMARY KEY ("postId","personId")
);

-- CreateTable
CREATE TABLE "polls" (
    "postId" UUID NOT NULL,
    "several" BOOLEAN NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "sealedAt" TIMESTAMPTZ(3),
    "voters" INTEGER,

    CONSTRAINT "polls_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "poll_choices" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "poll_choices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_votes" (
    "choiceId" UUID NOT NULL,
    "voterKey" TEXT NOT NULL,
    "personId" UUID,

    CONSTRAINT "poll_votes_pkey" PRIMARY KEY ("choiceId","voterKey")
);

-- CreateTable
CREATE TABLE "post_moves" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "fromCommunityId" UUID NOT NULL,
    "movedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_followings" (
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" "FollowingState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_followings_pkey" PRIMARY KEY ("postId","personId")
);

-- CreateTable
CREATE TABLE "mentions" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "replyId" UUID,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_marks" (
    "personId" UUID NOT NULL,
    "seenUntil" TIMESTAMPTZ(3) NOT NULL,
    "shownAt" TIMESTAMPTZ(3) NOT NULL,
    "isSetBack" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "feed_marks_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "reactions_personId_idx" ON "reactions"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "reactions_postId_kind_personId_key" ON "reactions"("postId", "kind", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "reactions_replyId_kind_personId_key" ON "reactions"("replyId", "kind", "personId");

-- CreateIndex
CREATE INDEX "post_readings_personId_idx" ON "post_readings"("personId");

-- CreateIndex
CREATE INDEX "polls_closesAt_idx" ON "polls"("closesAt");

-- CreateIndex
CREATE INDEX "poll_choices_postId_position_idx" ON "poll_choices"("postId", "position");

-- CreateIndex
CREATE INDEX "poll_votes_personId_idx" ON "poll_votes"("personId");

-- CreateIndex
CREATE INDEX "post_moves_postId_at_idx" ON "post_moves"("postId", "at");

-- CreateIndex
CREATE INDEX "post_moves_fromCommunityId_idx" ON "post_moves"("fromCommunityId");

-- CreateIndex
CREATE INDEX "post_moves_movedById_idx" ON "post_moves"("movedById");

-- CreateIndex
CREATE INDEX "thread_followings_personId_idx" ON "thread_followings"("personId");

-- CreateIndex
CREATE INDEX "mentions_postId_idx" ON "mentions"("postId");

-- CreateIndex
CREATE INDEX "mentions_replyId_idx" ON "mentions"("replyId");

-- CreateIndex
CREATE INDEX "mentions_personId_idx" ON "mentions"("personId");

-- CreateIndex
CREATE INDEX "posts_communityId_pinnedAt_idx" ON "posts"("communityId", "pinnedAt");

-- CreateIndex
CREATE INDEX "posts_scheduledFor_idx" ON "posts"("scheduledFor");

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "replies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_readings" ADD CONSTRAINT "post_readings_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_readings" ADD CONSTRAINT "post_readings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_choices" ADD CONSTRAINT "poll_choices_postId_fkey" FOREIGN KEY ("postId") REFERENCES "polls"("postId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_choiceId_fkey" FOREIGN KEY ("choiceId") REFERENCES "poll_choices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_moves" ADD CONSTRAINT "post_moves_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_moves" ADD CONSTRAINT "post_moves_fromCommunityId_fkey" FOREIGN KEY ("fromCommunityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_moves" ADD CONSTRAINT "post_moves_movedById_fkey" FOREIGN KEY ("movedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_followings" ADD CONSTRAINT "thread_followings_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_followings" ADD CONSTRAINT "thread_followings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "replies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_marks" ADD CONSTRAINT "feed_marks_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A reaction is to one text.
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_to_one_text" CHECK (("postId" IS NULL) <> ("replyId" IS NULL));
-- A vote without a person has a code in the place of their id, a vote with one has that id.
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_key" CHECK ("personId" IS NULL OR "voterKey" = "personId"::text);
-- Only an announcement waits for its time, and a lock has its reason.
ALTER TABLE "posts" ADD CONSTRAINT "posts_scheduled_announcements" CHECK ("scheduledFor" IS NULL OR "kind" = 'announcement');
ALTER TABLE "posts" ADD CONSTRAINT "posts_lock_reason" CHECK (("lockedAt" IS NULL) = ("lockReason" IS NULL));
-- Lists are empty, never null.
ALTER TABLE "posts" ALTER COLUMN "forUnitIds" SET NOT NULL, ALTER COLUMN "forSiteIds" SET NOT NULL;
