-- A picker finds the words of a name by this index.
CREATE INDEX "people_sortName_words_idx" ON "people" USING GIN ("sortName" gin_trgm_ops);

-- Letters with strokes are searched as plain letters, as `searchable` writes them since.
update people set "sortName" = replace(translate("sortName", 'øđðħıŧ', 'oddhit'), 'þ', 'th'), "searchText" = replace(translate("searchText", 'øđðħıŧ', 'oddhit'), 'þ', 'th') where "searchText" ~ '[øđðħıŧþ]';
update communities set "searchText" = replace(translate("searchText", 'øđðħıŧ', 'oddhit'), 'þ', 'th') where "searchText" ~ '[øđðħıŧþ]';
update meetups set "searchText" = replace(translate("searchText", 'øđðħıŧ', 'oddhit'), 'þ', 'th') where "searchText" ~ '[øđðħıŧþ]';
update posts set "searchText" = replace(translate("searchText", 'øđðħıŧ', 'oddhit'), 'þ', 'th') where "searchText" ~ '[øđðħıŧþ]';
update replies set "searchText" = replace(translate("searchText", 'øđðħıŧ', 'oddhit'), 'þ', 'th') where "searchText" ~ '[øđðħıŧþ]';
update practices set "searchText" = replace(translate("searchText", 'øđðħıŧ', 'oddhit'), 'þ', 'th') where "searchText" ~ '[øđðħıŧþ]';
