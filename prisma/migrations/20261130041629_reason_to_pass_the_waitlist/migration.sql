-- AlterTable
ALTER TABLE "rsvps" ADD COLUMN     "pastWaitlistReason" TEXT;
