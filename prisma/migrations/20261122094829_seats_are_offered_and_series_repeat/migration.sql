-- CreateEnum
CREATE TYPE "RsvpEnding" AS ENUM ('offer_lapsed', 'not_confirmed', 'removed', 'left_company');

-- CreateEnum
CREATE TYPE "RsvpQuestionKind" AS ENUM ('diet', 'access', 'other');

-- CreateEnum
CREATE TYPE "FeedScope" AS ENUM ('person', 'community', 'series', 'site');

-- AlterTable
ALTER TABLE "meetup_series" ADD COLUMN     "createdById" UUID,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "firstStartsAt" TIMESTAMPTZ(3),
ADD COLUMN     "language" "Locale" NOT NULL DEFAULT 'fr',
ADD COLUMN     "minutes" INTEGER,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "summary" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "template" JSONB;

-- A series that was there begins with its first edition, and its drafts with an empty template.
UPDATE "meetup_series" s SET
    "firstStartsAt" = coalesce((SELECT min("startsAt") FROM "meetups" m WHERE m."seriesId" = s."id"), s."createdAt"),
    "minutes" = coalesce((SELECT extract(epoch FROM m."endsAt" - m."startsAt")::int / 60 FROM "meetups" m WHERE m."seriesId" = s."id" ORDER BY m."startsAt" DESC LIMIT 1), 180),
    "template" = '{"agenda": [], "venues": [], "questions": []}';
ALTER TABLE "meetup_series" ALTER COLUMN "firstStartsAt" SET NOT NULL,
    ALTER COLUMN "minutes" SET NOT NULL,
    ALTER COLUMN "template" SET NOT NULL;

-- AlterTable
ALTER TABLE "meetups" ADD COLUMN     "companionsEach" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "occurrenceOn" DATE;

-- AlterTable
ALTER TABLE "venues" ADD COLUMN     "accessNotes" TEXT,
ADD COLUMN     "offered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reserved" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "rsvps" ADD COLUMN     "calendarVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "companions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "confirmAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmBy" TIMESTAMPTZ(3),
ADD COLUMN     "ending" "RsvpEnding",
ADD COLUMN     "endingReason" TEXT;

-- CreateTable
CREATE TABLE "seat_reservations" (
    "id" UUID NOT NULL,
    "venueId" UUID NOT NULL,
    "seats" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seat_reservations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsvp_questions" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "RsvpQuestionKind" NOT NULL,
    "wording" TEXT,

    CONSTRAINT "rsvp_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsvp_details" (
    "rsvpId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "rsvp_details_pkey" PRIMARY KEY ("rsvpId","questionId")
);

-- CreateTable
CREATE TABLE "series_rsvps" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "venueName" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "series_rsvps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "scope" "FeedScope" NOT NULL,
    "communityId" UUID,
    "seriesId" UUID,
    "siteId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "seat_reservations_venueId_idx" ON "seat_reservations"("venueId");

-- CreateIndex
CREATE INDEX "seat_reservations_createdById_idx" ON "seat_reservations"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "rsvp_questions_meetupId_position_key" ON "rsvp_questions"("meetupId", "position");

-- CreateIndex
CREATE INDEX "rsvp_details_questionId_idx" ON "rsvp_details"("questionId");

-- CreateIndex
CREATE INDEX "series_rsvps_personId_idx" ON "series_rsvps"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "series_rsvps_seriesId_personId_key" ON "series_rsvps"("seriesId", "personId");

-- CreateIndex
CREATE INDEX "calendar_feeds_personId_idx" ON "calendar_feeds"("personId");

-- CreateIndex
CREATE INDEX "calendar_feeds_communityId_idx" ON "calendar_feeds"("communityId");

-- CreateIndex
CREATE INDEX "calendar_feeds_seriesId_idx" ON "calendar_feeds"("seriesId");

-- CreateIndex
CREATE INDEX "calendar_feeds_siteId_idx" ON "calendar_feeds"("siteId");

-- CreateIndex
CREATE INDEX "meetup_series_createdById_idx" ON "meetup_series"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "meetups_seriesId_occurrenceOn_key" ON "meetups"("seriesId", "occurrenceOn");

-- AddForeignKey
ALTER TABLE "meetup_series" ADD CONSTRAINT "meetup_series_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_reservations" ADD CONSTRAINT "seat_reservations_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_reservations" ADD CONSTRAINT "seat_reservations_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvp_questions" ADD CONSTRAINT "rsvp_questions_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvp_details" ADD CONSTRAINT "rsvp_details_rsvpId_fkey" FOREIGN KEY ("rsvpId") REFERENCES "rsvps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvp_details" ADD CONSTRAINT "rsvp_details_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "rsvp_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_rsvps" ADD CONSTRAINT "series_rsvps_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "meetup_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_rsvps" ADD CONSTRAINT "series_rsvps_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "meetup_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Few rows wait for a clock at any time: what looks for them reads only those.
CREATE INDEX "rsvps_offers_running" ON "rsvps" ("offerExpiresAt") WHERE "answer" = 'offered';
CREATE INDEX "rsvps_to_confirm" ON "rsvps" ("confirmBy") WHERE "confirmBy" IS NOT NULL;

-- The seat machine's own invariants.
ALTER TABLE "venues" ADD CONSTRAINT "venues_set_aside_are_taken" CHECK ("offered" >= 0 AND "reserved" >= 0 AND "offered" + "reserved" <= "seatsTaken");
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_offer_expires" CHECK (("answer" = 'offered') = ("offerExpiresAt" IS NOT NULL));
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_companions_have_a_host" CHECK ("answer" = 'going' OR "companions" = '{}');
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_only_seats_are_confirmed" CHECK ("answer" = 'going' OR "confirmBy" IS NULL);
ALTER TABLE "seat_reservations" ADD CONSTRAINT "seat_reservations_positive" CHECK ("seats" > 0);
ALTER TABLE "meetup_series" ADD CONSTRAINT "meetup_series_last" CHECK ("minutes" > 0);
-- A calendar is of one thing.
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_of_their_scope" CHECK (("scope" = 'community') = ("communityId" IS NOT NULL) AND ("scope" = 'series') = ("seriesId" IS NOT NULL) AND ("scope" = 'site') = ("siteId" IS NOT NULL));
