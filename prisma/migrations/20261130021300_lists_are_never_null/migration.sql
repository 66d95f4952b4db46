-- A list column that nobody filled was null in the database and an empty list for Prisma; now it is an empty list for both.
update communities set languages = '{}' where languages is null;
alter table communities alter column languages set default array[]::text[], alter column languages set not null;
update people_imports set headings = '{}' where headings is null;
alter table people_imports alter column headings set default array[]::text[], alter column headings set not null;
update spoke_plots set "seedIds" = '{}' where "seedIds" is null;
update spoke_plots set "seedEngaged" = '{}' where "seedEngaged" is null;
alter table spoke_plots alter column "seedIds" set default array[]::uuid[], alter column "seedIds" set not null;
alter table spoke_plots alter column "seedEngaged" set default array[]::integer[], alter column "seedEngaged" set not null;
update people set expertise = '{}' where expertise is null;
alter table people alter column expertise set default array[]::text[], alter column expertise set not null;
update meetup_captures set takeaways = '{}' where takeaways is null;
alter table meetup_captures alter column takeaways set not null;
update practices set tags = '{}', "tagKeys" = '{}' where tags is null or "tagKeys" is null;
alter table practices alter column tags set not null, alter column "tagKeys" set not null;
update rsvps set companions = '{}' where companions is null;
alter table rsvps alter column companions set not null;
