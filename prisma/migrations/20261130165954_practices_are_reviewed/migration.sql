-- CreateEnum
CREATE TYPE "ReviewOutcome" AS ENUM ('approved', 'withdrawn');

-- CreateEnum
CREATE TYPE "ReviewerRule" AS ENUM ('champion', 'other_unit', 'manager');

-- CreateEnum
CREATE TYPE "ReviewAnswer" AS ENUM ('approved', 'changes');

-- CreateEnum
CREATE TYPE "RemarkOutcome" AS ENUM ('accepted', 'declined', 'done');

-- AlterTable
ALTER TABLE "communities" ADD COLUMN     "practiceReviewers" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "practice_reviews" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "outcome" "ReviewOutcome",

    CONSTRAINT "practice_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_reviewers" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "rule" "ReviewerRule" NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "answer" "ReviewAnswer",
    "note" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "versionSeen" INTEGER,
    "passedOnAt" TIMESTAMPTZ(3),

    CONSTRAINT "practice_reviewers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_remarks" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "body" TEXT,
    "suggestion" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "outcome" "RemarkOutcome",

    CONSTRAINT "review_remarks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "practice_reviews_practiceId_askedAt_idx" ON "practice_reviews"("practiceId", "askedAt" DESC);

-- CreateIndex
CREATE INDEX "practice_reviews_askedById_idx" ON "practice_reviews"("askedById");

-- CreateIndex
CREATE INDEX "practice_reviewers_personId_answer_idx" ON "practice_reviewers"("personId", "answer");

-- CreateIndex
CREATE INDEX "practice_reviewers_dueOn_idx" ON "practice_reviewers"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "practice_reviewers_reviewId_personId_key" ON "practice_reviewers"("reviewId", "personId");

-- CreateIndex
CREATE INDEX "review_remarks_reviewId_id_idx" ON "review_remarks"("reviewId", "id");

-- CreateIndex
CREATE INDEX "review_remarks_authorId_idx" ON "review_remarks"("authorId");

-- CreateIndex
CREATE INDEX "review_remarks_settledById_idx" ON "review_remarks"("settledById");

-- AddForeignKey
ALTER TABLE "practice_reviews" ADD CONSTRAINT "practice_reviews_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_reviews" ADD CONSTRAINT "practice_reviews_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_reviewers" ADD CONSTRAINT "practice_reviewers_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "practice_reviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_reviewers" ADD CONSTRAINT "practice_reviewers_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_remarks" ADD CONSTRAINT "review_remarks_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "practice_reviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_remarks" ADD CONSTRAINT "review_remarks_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_remarks" ADD CONSTRAINT "review_remarks_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A practice has one open review at a time.
create unique index "practice_reviews_one_open" on practice_reviews ("practiceId") where "closedAt" is null;
