-- CreateTable
CREATE TABLE "collections" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "communityId" UUID,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "intro" TEXT NOT NULL DEFAULT '',
    "introHtml" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL,
    "words" tsvector GENERATED ALWAYS AS (search_vector("title", "summary", "intro")) STORED,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "collections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_entries" (
    "collectionId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "collection_entries_pkey" PRIMARY KEY ("collectionId","practiceId")
);

-- CreateTable
CREATE TABLE "collection_pins" (
    "communityId" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "pinnedById" UUID NOT NULL,
    "pinnedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_pins_pkey" PRIMARY KEY ("communityId","collectionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "collections_slug_key" ON "collections"("slug");

-- CreateIndex
CREATE INDEX "collections_updatedAt_id_idx" ON "collections"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "collections_communityId_idx" ON "collections"("communityId");

-- CreateIndex
CREATE INDEX "collections_createdById_idx" ON "collections"("createdById");

-- CreateIndex
CREATE INDEX "collections_searchText_idx" ON "collections" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "collections_words_idx" ON "collections" USING GIN ("words");

-- CreateIndex
CREATE INDEX "collection_entries_collectionId_position_idx" ON "collection_entries"("collectionId", "position");

-- CreateIndex
CREATE INDEX "collection_entries_practiceId_idx" ON "collection_entries"("practiceId");

-- CreateIndex
CREATE INDEX "collection_entries_addedById_idx" ON "collection_entries"("addedById");

-- CreateIndex
CREATE INDEX "collection_pins_collectionId_idx" ON "collection_pins"("collectionId");

-- CreateIndex
CREATE INDEX "collection_pins_pinnedById_idx" ON "collection_pins"("pinnedById");

-- AddForeignKey
ALTER TABLE "collections" ADD CONSTRAINT "collections_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collections" ADD CONSTRAINT "collections_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_entries" ADD CONSTRAINT "collection_entries_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "collections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_entries" ADD CONSTRAINT "collection_entries_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_entries" ADD CONSTRAINT "collection_entries_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_pins" ADD CONSTRAINT "collection_pins_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_pins" ADD CONSTRAINT "collection_pins_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "collections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_pins" ADD CONSTRAINT "collection_pins_pinnedById_fkey" FOREIGN KEY ("pinnedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
