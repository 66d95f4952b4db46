-- AlterTable
ALTER TABLE "meetup_series" ADD COLUMN     "endReason" TEXT;
