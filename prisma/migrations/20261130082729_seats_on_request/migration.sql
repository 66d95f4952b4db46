-- AlterEnum
ALTER TYPE "RsvpAnswer" ADD VALUE 'requested';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RsvpEnding" ADD VALUE 'refused';
ALTER TYPE "RsvpEnding" ADD VALUE 'not_answered';

-- AlterTable
ALTER TABLE "meetups" ADD COLUMN     "seatsOnRequest" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "rsvps" ADD COLUMN     "requestReason" TEXT,
ADD COLUMN     "requestRemindedAt" TIMESTAMPTZ(3);

-- The new answer cannot be named as a value in the transaction that adds it.
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_request_has_venue" CHECK ("answer"::text <> 'requested' OR "venueId" IS NOT NULL);
CREATE INDEX "rsvps_requests" ON "rsvps" ("meetupId") WHERE "requestReason" IS NOT NULL;
