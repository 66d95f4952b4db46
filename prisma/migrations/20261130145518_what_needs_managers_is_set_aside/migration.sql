-- CreateEnum
CREATE TYPE "NeedKind" AS ENUM ('report', 'first_text', 'appeal', 'membership_request', 'seat_request', 'question', 'newcomer', 'edition_without_agenda', 'practice_outdated', 'proposal_to_raise', 'proposal_answered', 'practice_expired', 'translation', 'silence', 'gone_quiet');

-- CreateEnum
CREATE TYPE "NeedAct" AS ENUM ('snoozed', 'handed', 'done');

-- CreateTable
CREATE TABLE "need_marks" (
    "id" UUID NOT NULL,
    "kind" "NeedKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "act" "NeedAct" NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "toId" UUID,

    CONSTRAINT "need_marks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "need_marks_byId_idx" ON "need_marks"("byId");

-- CreateIndex
CREATE INDEX "need_marks_toId_idx" ON "need_marks"("toId");

-- CreateIndex
CREATE INDEX "need_marks_at_idx" ON "need_marks"("at");

-- CreateIndex
CREATE UNIQUE INDEX "need_marks_kind_subjectId_byId_key" ON "need_marks"("kind", "subjectId", "byId");

-- AddForeignKey
ALTER TABLE "need_marks" ADD CONSTRAINT "need_marks_byId_fkey" FOREIGN KEY ("byId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_marks" ADD CONSTRAINT "need_marks_toId_fkey" FOREIGN KEY ("toId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
