-- AlterEnum
ALTER TYPE "RsvpEnding" ADD VALUE 'not_speaking';

-- AlterTable
ALTER TABLE "rsvps" ADD COLUMN     "speakerVersion" INTEGER;
