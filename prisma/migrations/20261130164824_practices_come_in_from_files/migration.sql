-- CreateEnum
CREATE TYPE "PracticeImportState" AS ENUM ('reading', 'previewed', 'applying', 'applied', 'failed', 'discarded');

-- CreateEnum
CREATE TYPE "ImportedPageOutcome" AS ENUM ('create', 'change', 'same', 'refuse');

-- CreateTable
CREATE TABLE "practice_imports" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" "PracticeImportState" NOT NULL,
    "communityId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT,
    "problem" TEXT,
    "problemOf" TEXT NOT NULL DEFAULT '',
    "stepDone" INTEGER NOT NULL DEFAULT 0,
    "stepTotal" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "practice_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_import_chunks" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "practice_import_chunks_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "practice_import_pages" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "outcome" "ImportedPageOutcome" NOT NULL,
    "mapped" JSONB,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "noted" INTEGER NOT NULL DEFAULT 0,
    "writtenAt" TIMESTAMPTZ(3),

    CONSTRAINT "practice_import_pages_pkey" PRIMARY KEY ("importId","number")
);

-- CreateTable
CREATE TABLE "practice_origins" (
    "practiceId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "written" TEXT NOT NULL,

    CONSTRAINT "practice_origins_pkey" PRIMARY KEY ("practiceId")
);

-- CreateIndex
CREATE INDEX "practice_imports_createdById_createdAt_id_idx" ON "practice_imports"("createdById", "createdAt", "id");

-- CreateIndex
CREATE INDEX "practice_imports_communityId_idx" ON "practice_imports"("communityId");

-- CreateIndex
CREATE UNIQUE INDEX "practice_import_pages_importId_path_key" ON "practice_import_pages"("importId", "path");

-- CreateIndex
CREATE INDEX "practice_origins_source_path_idx" ON "practice_origins"("source", "path");

-- AddForeignKey
ALTER TABLE "practice_imports" ADD CONSTRAINT "practice_imports_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_imports" ADD CONSTRAINT "practice_imports_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_import_chunks" ADD CONSTRAINT "practice_import_chunks_importId_fkey" FOREIGN KEY ("importId") REFERENCES "practice_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_import_pages" ADD CONSTRAINT "practice_import_pages_importId_fkey" FOREIGN KEY ("importId") REFERENCES "practice_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_origins" ADD CONSTRAINT "practice_origins_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
