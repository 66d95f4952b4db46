-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('raised', 'planned', 'done', 'declined');

-- AlterEnum
ALTER TYPE "Audience" ADD VALUE 'case_keepers';

-- AlterEnum
ALTER TYPE "PostKind" ADD VALUE 'proposal';

-- CreateTable
CREATE TABLE "proposal_supports" (
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_supports_pkey" PRIMARY KEY ("postId","personId")
);

-- CreateTable
CREATE TABLE "proposal_cases" (
    "id" UUID NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'raised',
    "ownerId" UUID,
    "dueOn" DATE,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "joinedToId" UUID,
    "mainId" UUID,
    "remindedBeforeOn" DATE,
    "remindedAfterOn" DATE,

    CONSTRAINT "proposal_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "raised_proposals" (
    "postId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "raisedById" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "raised_proposals_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "case_answers" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "state" "CaseState" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "case_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_tellings" (
    "answerId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "postId" UUID NOT NULL,

    CONSTRAINT "case_tellings_pkey" PRIMARY KEY ("answerId","personId")
);

-- CreateIndex
CREATE INDEX "proposal_supports_personId_idx" ON "proposal_supports"("personId");

-- CreateIndex
CREATE INDEX "proposal_cases_joinedToId_idx" ON "proposal_cases"("joinedToId");

-- CreateIndex
CREATE INDEX "proposal_cases_mainId_idx" ON "proposal_cases"("mainId");

-- CreateIndex
CREATE INDEX "proposal_cases_ownerId_idx" ON "proposal_cases"("ownerId");

-- CreateIndex
CREATE INDEX "proposal_cases_dueOn_idx" ON "proposal_cases"("dueOn");

-- CreateIndex
CREATE INDEX "proposal_cases_raisedAt_id_idx" ON "proposal_cases"("raisedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "raised_proposals_caseId_idx" ON "raised_proposals"("caseId");

-- CreateIndex
CREATE INDEX "raised_proposals_raisedById_idx" ON "raised_proposals"("raisedById");

-- CreateIndex
CREATE INDEX "case_answers_caseId_at_idx" ON "case_answers"("caseId", "at");

-- CreateIndex
CREATE INDEX "case_answers_byId_idx" ON "case_answers"("byId");

-- CreateIndex
CREATE INDEX "case_tellings_personId_idx" ON "case_tellings"("personId");

-- CreateIndex
CREATE INDEX "case_tellings_postId_idx" ON "case_tellings"("postId");

-- AddForeignKey
ALTER TABLE "proposal_supports" ADD CONSTRAINT "proposal_supports_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_supports" ADD CONSTRAINT "proposal_supports_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_cases" ADD CONSTRAINT "proposal_cases_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_cases" ADD CONSTRAINT "proposal_cases_joinedToId_fkey" FOREIGN KEY ("joinedToId") REFERENCES "proposal_cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_cases" ADD CONSTRAINT "proposal_cases_mainId_fkey" FOREIGN KEY ("mainId") REFERENCES "proposal_cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raised_proposals" ADD CONSTRAINT "raised_proposals_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raised_proposals" ADD CONSTRAINT "raised_proposals_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "proposal_cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raised_proposals" ADD CONSTRAINT "raised_proposals_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_answers" ADD CONSTRAINT "case_answers_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "proposal_cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_answers" ADD CONSTRAINT "case_answers_byId_fkey" FOREIGN KEY ("byId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_tellings" ADD CONSTRAINT "case_tellings_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "case_answers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_tellings" ADD CONSTRAINT "case_tellings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_tellings" ADD CONSTRAINT "case_tellings_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
