-- AlterTable
ALTER TABLE "communities" ADD COLUMN     "withoutManagerSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "practices" ADD COLUMN     "resultLabel" TEXT;
