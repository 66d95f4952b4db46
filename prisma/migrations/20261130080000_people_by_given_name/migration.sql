-- The directory in the order of given names: lib/people/directory.ts has the same expression.
CREATE INDEX "people_by_given_name_idx" ON "people" ((lower(translate(regexp_replace(normalize("givenName", NFKD), '[\u0300-\u036F]', '', 'g'), 'ŁłØøĐđ-''’', 'LlOoDd   ')) || ' ' || "sortName"), id);
-- Lists of people and of communities are narrowed by country.
CREATE INDEX "people_country_idx" ON "people"("country");

-- What is stored for search, as lib/search-text.ts writes it since: no signs between words, and compound words written together at the end.
CREATE FUNCTION words_of_search(stored text, source text) RETURNS text LANGUAGE sql IMMUTABLE RETURN
  trim(regexp_replace(regexp_replace(regexp_replace(stored, '[]["!''()*,/:<=>?\\^`{|}~¡§«¶·»¿‐-‧‹›\u003B-]+', ' ', 'g'), '(^| )[#@&.]+(?=[^ ])|[@&.]+(?= |$)', '\1', 'g'), ' +', ' ', 'g'))
  || coalesce((select ' | ' || string_agg(distinct translate(parts[1], '-''’', ''), ' ')
    from regexp_matches(lower(translate(regexp_replace(normalize(source, NFKD), '[\u0300-\u036F]', '', 'g'), 'ŁłØøĐđ', 'LlOoDd')), '([^[:space:][:punct:]«»’“”…]+(?:[-''’][^[:space:][:punct:]«»’“”…]+)+)', 'g') as parts), '');
update people set "searchText" = words_of_search("searchText", concat_ws(' ', "familyName", "givenName", "jobTitle", email)) where "searchText" <> '';
update communities set "searchText" = words_of_search("searchText", concat_ws(' ', name, summary));
update meetups set "searchText" = words_of_search("searchText", concat_ws(' ', title, summary));
update posts set "searchText" = words_of_search("searchText", concat_ws(' ', title, body));
update replies set "searchText" = words_of_search("searchText", body);
update practices set "searchText" = words_of_search("searchText", concat_ws(' ', title, summary, problem, "resultLabel", "appliesTo", array_to_string(tags, ' ')));
DROP FUNCTION words_of_search(text, text);
