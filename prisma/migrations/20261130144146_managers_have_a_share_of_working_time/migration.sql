-- CreateEnum
CREATE TYPE "WorkShareUnit" AS ENUM ('percent', 'days_a_month');

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "workShare" INTEGER,
ADD COLUMN     "workShareUnit" "WorkShareUnit";

ALTER TABLE "memberships" ADD CONSTRAINT "memberships_work_share" CHECK (
	("workShare" IS NULL) = ("workShareUnit" IS NULL) AND "workShare" BETWEEN 1 AND CASE "workShareUnit" WHEN 'percent' THEN 100 ELSE 23 END
);
