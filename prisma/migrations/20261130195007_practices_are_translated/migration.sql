-- CreateTable
CREATE TABLE "practice_translations" (
    "practiceId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "contextHtml" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "problemHtml" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "stepsHtml" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "resultHtml" TEXT NOT NULL,
    "resultLabel" TEXT,
    "resultMeasured" TEXT,
    "evidence" TEXT,
    "evidenceHtml" TEXT,
    "appliesTo" TEXT,
    "searchText" TEXT NOT NULL,
    "words" tsvector GENERATED ALWAYS AS (search_vector(
        "title",
        "summary" || ' ' || coalesce("resultLabel", ''),
        "problem" || ' ' || "context" || ' ' || "steps" || ' ' || "result" || ' ' || coalesce("evidence", '') || ' ' || coalesce("appliesTo", '')
    )) STORED,
    "version" INTEGER NOT NULL DEFAULT 1,
    "ofVersion" INTEGER NOT NULL,
    "translatorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_translations_pkey" PRIMARY KEY ("practiceId","language")
);

-- CreateTable
CREATE TABLE "practice_translation_versions" (
    "practiceId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "card" JSONB NOT NULL,
    "ofVersion" INTEGER NOT NULL,
    "editedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "restoredFrom" INTEGER,

    CONSTRAINT "practice_translation_versions_pkey" PRIMARY KEY ("practiceId","language","number")
);

-- CreateIndex
CREATE INDEX "practice_translations_translatorId_idx" ON "practice_translations"("translatorId");

-- CreateIndex
CREATE INDEX "practice_translations_searchText_idx" ON "practice_translations" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "practice_translations_words_idx" ON "practice_translations" USING GIN ("words");

-- CreateIndex
CREATE INDEX "practice_translation_versions_editedById_idx" ON "practice_translation_versions"("editedById");

-- AddForeignKey
ALTER TABLE "practice_translations" ADD CONSTRAINT "practice_translations_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_translations" ADD CONSTRAINT "practice_translations_translatorId_fkey" FOREIGN KEY ("translatorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_translation_versions" ADD CONSTRAINT "practice_translation_versions_practiceId_language_fkey" FOREIGN KEY ("practiceId", "language") REFERENCES "practice_translations"("practiceId", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_translation_versions" ADD CONSTRAINT "practice_translation_versions_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
