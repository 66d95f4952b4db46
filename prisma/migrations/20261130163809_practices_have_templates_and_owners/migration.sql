-- CreateEnum
CREATE TYPE "PracticeTemplate" AS ENUM ('practice', 'lesson', 'how_to', 'campaign', 'toolkit');

-- AlterTable
ALTER TABLE "practices" ADD COLUMN     "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "insteadId" UUID,
ADD COLUMN     "managersRemindedFor" DATE,
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "ownerRemindedFor" DATE,
ADD COLUMN     "resultMeasured" TEXT,
ADD COLUMN     "retiredReason" TEXT,
ADD COLUMN     "reviewEveryDays" INTEGER,
ADD COLUMN     "sizes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "sources" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "template" "PracticeTemplate" NOT NULL DEFAULT 'practice',
ADD COLUMN     "unitIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "practice_versions" ADD COLUMN     "note" TEXT,
ADD COLUMN     "restoredFrom" INTEGER;

-- CreateTable
CREATE TABLE "practice_draft_texts" (
    "practiceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "card" JSONB NOT NULL,

    CONSTRAINT "practice_draft_texts_pkey" PRIMARY KEY ("practiceId","number")
);

-- CreateTable
CREATE TABLE "practice_co_authors" (
    "practiceId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "practice_co_authors_pkey" PRIMARY KEY ("practiceId","personId")
);

-- CreateTable
CREATE TABLE "practice_confirmations" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_confirmations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "practice_co_authors_personId_idx" ON "practice_co_authors"("personId");

-- CreateIndex
CREATE INDEX "practice_confirmations_practiceId_at_idx" ON "practice_confirmations"("practiceId", "at" DESC);

-- CreateIndex
CREATE INDEX "practice_confirmations_personId_idx" ON "practice_confirmations"("personId");

-- CreateIndex
CREATE INDEX "practices_ownerId_idx" ON "practices"("ownerId");

-- CreateIndex
CREATE INDEX "practices_insteadId_idx" ON "practices"("insteadId");

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_insteadId_fkey" FOREIGN KEY ("insteadId") REFERENCES "practices"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_draft_texts" ADD CONSTRAINT "practice_draft_texts_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_co_authors" ADD CONSTRAINT "practice_co_authors_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_co_authors" ADD CONSTRAINT "practice_co_authors_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_confirmations" ADD CONSTRAINT "practice_confirmations_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_confirmations" ADD CONSTRAINT "practice_confirmations_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lists are never null.
alter table practices alter column countries set not null, alter column sizes set not null, alter column "unitIds" set not null;

-- Until now the contact confirmed that a practice still holds. Nobody is asked who has left: then the managers keep it.
update practices set "ownerId" = "contactId"
where exists (select from people where people.id = practices."contactId" and people.status <> 'left');
