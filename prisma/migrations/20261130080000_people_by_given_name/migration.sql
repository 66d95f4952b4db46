-- The directory in the order of given names: lib/people/directory.ts has the same expression.
CREATE INDEX "people_by_given_name_idx" ON "people" ((lower(translate(regexp_replace(normalize("givenName", NFKD), '[\u0300-\u036F]', '', 'g'), 'ŁłØøĐđ', 'LlOoDd')) || ' ' || "sortName"), id);
-- Lists of people and of communities are narrowed by country.
CREATE INDEX "people_country_idx" ON "people"("country");
