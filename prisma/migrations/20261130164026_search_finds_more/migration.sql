-- A text as search compares it: no accents, ligatures, capitals, signs or addresses of links. The words that JavaScript folds (lib/text.ts) come out the same.
CREATE FUNCTION search_plain(source text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
	translate(
		replace(replace(replace(
			lower(translate(regexp_replace(normalize(regexp_replace(coalesce(source, ''), '\]\([^)]*\)', ' ', 'g'), NFKD), '[\u0300-\u036F]', '', 'g'), 'ŁłØøĐđŒÆ', 'LlOoDdœæ')),
			'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
		$$-/\'’"«»“”„.,;:!?()[]{}<>|*_~`#%&+=@…·—–$$,
		repeat(' ', 60)
	);

-- A French participle and its feminine are one word: "formée" is found by "formé".
CREATE FUNCTION search_plain_french(source text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
	regexp_replace(search_plain(source), 'ees?\M', 'e', 'g');

-- The words of a text as they are written, and their English and French stems: texts mix both languages.
-- Bounded, because a tsvector holds one megabyte.
CREATE FUNCTION search_words_of(source text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
	to_tsvector('simple', search_plain(left(source, 60000)))
	|| to_tsvector('english', search_plain(left(source, 60000)))
	|| to_tsvector('french', search_plain_french(left(source, 60000)));

-- What finds a text of one or more words that stand together; the last word may go on.
CREATE FUNCTION search_query_of(source text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
	phraseto_tsquery('simple', search_plain(source))
	|| phraseto_tsquery('english', search_plain(source))
	|| phraseto_tsquery('french', search_plain_french(source));

-- Titles first, then summaries, then all other texts.
CREATE FUNCTION search_vector(title text, summary text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
	setweight(search_words_of(title), 'A') || setweight(search_words_of(summary), 'B') || setweight(search_words_of(body), 'C');

CREATE FUNCTION search_list(entries text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_to_string(entries, ' ');

-- AlterTable
ALTER TABLE "topics" ADD COLUMN     "parentId" UUID,
ADD COLUMN     "synonyms" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "communities" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (search_vector("name", "summary", "about")) STORED;

-- AlterTable
ALTER TABLE "meetups" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (search_vector("title", "summary", "about")) STORED;

-- AlterTable
ALTER TABLE "people" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (search_vector("givenName" || ' ' || "familyName", coalesce("jobTitle", '') || ' ' || search_list("expertise"), "searchText")) STORED;

-- AlterTable
ALTER TABLE "posts" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (search_vector("title", '', "searchText")) STORED;

-- AlterTable
ALTER TABLE "replies" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (search_vector('', '', "searchText")) STORED;

-- AlterTable
ALTER TABLE "practices" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (search_vector(
	"title",
	"summary" || ' ' || search_list("tags") || ' ' || coalesce("resultLabel", ''),
	"problem" || ' ' || "context" || ' ' || "steps" || ' ' || "result" || ' ' || coalesce("evidence", '') || ' ' || coalesce("appliesTo", '')
)) STORED;

-- CreateTable
CREATE TABLE "search_words" (
    "word" TEXT NOT NULL,
    "uses" INTEGER NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "file_texts" (
    "fileId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector GENERATED ALWAYS AS (search_words_of("text")) STORED,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_texts_pkey" PRIMARY KEY ("fileId")
);

-- CreateIndex
CREATE INDEX "search_words_uses_idx" ON "search_words"("uses");

-- CreateIndex
CREATE INDEX "search_words_word_idx" ON "search_words" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "file_texts_words_idx" ON "file_texts" USING GIN ("words");

-- CreateIndex
CREATE INDEX "communities_words_idx" ON "communities" USING GIN ("words");

-- CreateIndex
CREATE INDEX "meetups_words_idx" ON "meetups" USING GIN ("words");

-- CreateIndex
CREATE INDEX "people_words_idx" ON "people" USING GIN ("words");

-- CreateIndex
CREATE INDEX "posts_words_idx" ON "posts" USING GIN ("words");

-- CreateIndex
CREATE INDEX "replies_words_idx" ON "replies" USING GIN ("words");

-- CreateIndex
CREATE INDEX "practices_words_idx" ON "practices" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "topics_parentId_idx" ON "topics"("parentId");

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Known words that resemble a misspelt one: two letters that changed places leave less in common than pg_trgm asks for by default.
CREATE FUNCTION search_near(typed text) RETURNS TABLE (word text, uses integer) LANGUAGE sql STABLE
	SET pg_trgm.similarity_threshold = 0.2
	AS $$ SELECT w.word, w.uses FROM public.search_words w WHERE w.word OPERATOR(public.%) typed ORDER BY public.similarity(w.word, typed) DESC, w.word LIMIT 40 $$;
