-- AlterTable
ALTER TABLE "outgoing_mails" ADD COLUMN     "kind" TEXT;

-- AlterTable
ALTER TABLE "people_imports" ALTER COLUMN "dayFirst" DROP NOT NULL;

-- AlterTable
ALTER TABLE "meetups" ADD COLUMN     "calendarChangedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "mailsOff" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "people" ALTER COLUMN "mailsOff" SET NOT NULL;

-- A calendar that is read again should not take old meetups for changed ones.
UPDATE "meetups" SET "calendarChangedAt" = coalesce("cancelledAt", "publishedAt") WHERE "cancelledAt" IS NOT NULL OR "calendarVersion" > 0;
