-- AlterTable
ALTER TABLE "people" ADD COLUMN     "anonymisedAt" TIMESTAMPTZ(3);
