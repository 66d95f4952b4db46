-- Names by language in one column, which another language fits in.
ALTER TABLE "topics" ADD COLUMN "names" JSONB;
UPDATE "topics" SET "names" = jsonb_strip_nulls(jsonb_build_object('fr', nullif("nameFr", ''), 'en', nullif("nameEn", '')));
-- One without any name is called by its slug.
UPDATE "topics" SET "names" = jsonb_build_object('en', "slug") WHERE "names" = '{}';
ALTER TABLE "topics" ALTER COLUMN "names" SET NOT NULL,
DROP COLUMN "nameFr",
DROP COLUMN "nameEn";
ALTER TABLE "topics" ADD CONSTRAINT "topics_have_a_name" CHECK (jsonb_typeof("names") = 'object' AND "names" <> '{}' AND NOT jsonb_path_exists("names", '$.* ? (@.type() != "string" || @ == "")'));

ALTER TABLE "org_units" ADD COLUMN "names" JSONB;
UPDATE "org_units" SET "names" = jsonb_strip_nulls(jsonb_build_object('fr', nullif("nameFr", ''), 'en', nullif("nameEn", '')));
-- One without any name is called by its code.
UPDATE "org_units" SET "names" = jsonb_build_object('en', "code") WHERE "names" = '{}';
ALTER TABLE "org_units" ALTER COLUMN "names" SET NOT NULL,
DROP COLUMN "nameFr",
DROP COLUMN "nameEn";
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_have_a_name" CHECK (jsonb_typeof("names") = 'object' AND "names" <> '{}' AND NOT jsonb_path_exists("names", '$.* ? (@.type() != "string" || @ == "")'));

-- Languages as texts: `lib/i18n/locales.ts` lists them.
ALTER TABLE "communities" ALTER COLUMN "languages" TYPE TEXT[] USING "languages"::TEXT[];
ALTER TABLE "meetups" ALTER COLUMN "language" TYPE TEXT;
ALTER TABLE "posts" ALTER COLUMN "language" TYPE TEXT;
ALTER TABLE "replies" ALTER COLUMN "language" TYPE TEXT;
ALTER TABLE "practices" ALTER COLUMN "language" TYPE TEXT;
ALTER TABLE "people" ALTER COLUMN "locale" DROP DEFAULT,
ALTER COLUMN "locale" TYPE TEXT,
ALTER COLUMN "locale" SET DEFAULT 'en';
ALTER TABLE "meetup_series" ALTER COLUMN "language" DROP DEFAULT,
ALTER COLUMN "language" TYPE TEXT,
ALTER COLUMN "language" SET DEFAULT 'fr';
DROP TYPE "Locale";
