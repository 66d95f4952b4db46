-- CreateEnum
CREATE TYPE "FormDraftEnding" AS ENUM ('sent', 'discarded');

-- CreateTable
CREATE TABLE "form_drafts" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "ending" "FormDraftEnding",

    CONSTRAINT "form_drafts_pkey" PRIMARY KEY ("personId","id")
);

-- CreateIndex
CREATE INDEX "form_drafts_savedAt_idx" ON "form_drafts"("savedAt");

-- AddForeignKey
ALTER TABLE "form_drafts" ADD CONSTRAINT "form_drafts_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A person has one draft of a form, however many tabs and devices they write it on.
CREATE UNIQUE INDEX "form_drafts_one_of_a_form" ON "form_drafts" ("personId", "key") WHERE "endedAt" IS NULL;
ALTER TABLE "form_drafts" ADD CONSTRAINT "form_drafts_end_in_one_way" CHECK (("endedAt" IS NULL) = ("ending" IS NULL));
