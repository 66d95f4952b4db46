-- AlterTable: what is already written is found as well, by the rule of `searchable` in lib/text.ts.
ALTER TABLE "replies" ADD COLUMN     "searchText" TEXT;

UPDATE "replies" SET "searchText" = trim(regexp_replace(regexp_replace(lower(
	replace(replace(replace(replace(replace(replace(replace(regexp_replace(normalize("body", NFKD), '[\u0300-\u036f]', '', 'g'),
		'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ł', 'l'), 'Ł', 'l')
), '[’''`-]', ' ', 'g'), '\s+', ' ', 'g'));

ALTER TABLE "replies" ALTER COLUMN "searchText" SET NOT NULL;

-- CreateIndex
CREATE INDEX "replies_createdAt_id_idx" ON "replies"("createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "replies_searchText_idx" ON "replies" USING GIN ("searchText" gin_trgm_ops);
