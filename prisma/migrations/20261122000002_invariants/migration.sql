-- The migration engine splits on semicolons, comments included: none in a comment.
-- What must hold whoever writes: the database is the last to say no.

-- A seat is never sold twice.
ALTER TABLE "venues" ADD CONSTRAINT "venues_capacity_positive" CHECK ("capacity" > 0);
ALTER TABLE "venues" ADD CONSTRAINT "venues_never_oversold" CHECK ("seatsTaken" BETWEEN 0 AND "capacity");
ALTER TABLE "venues" ADD CONSTRAINT "venues_waiting_counted" CHECK ("waiting" >= 0);
-- Going and waiting are somewhere. A place in the queue has a time.
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_seat_has_venue" CHECK ("answer" NOT IN ('going', 'waitlisted', 'offered') OR "venueId" IS NOT NULL);
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_queue_has_time" CHECK ("answer" <> 'waitlisted' OR "queuedAt" IS NOT NULL);
ALTER TABLE "meetups" ADD CONSTRAINT "meetups_end_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "champion_terms" ADD CONSTRAINT "champion_terms_end_after_start" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_of_one_text" CHECK (("postId" IS NULL) <> ("replyId" IS NULL));
-- Nobody is their own manager, no unit its own parent. Longer circles are refused by the verbs.
ALTER TABLE "people" ADD CONSTRAINT "people_not_own_manager" CHECK ("managerId" <> "id");
ALTER TABLE "people" ADD CONSTRAINT "people_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_not_own_parent" CHECK ("parentId" <> "id");
-- One visit a person and day, however many instances of the app see it.
CREATE UNIQUE INDEX "activities_one_visit_a_day" ON "activities" ("actorId", (("at" AT TIME ZONE 'UTC')::date)) WHERE "kind" = 'person.visited';
-- A person waits for one decision a topic, whoever proposed them.
CREATE UNIQUE INDEX "nominations_one_open" ON "nominations" ("nomineeId", "topicId") WHERE "state" = 'proposed';
