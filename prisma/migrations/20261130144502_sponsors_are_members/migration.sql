-- Sponsors who work here become members with the role. Who moderates or manages keeps that role; who has left or was removed stays out.
INSERT INTO "memberships" ("id", "communityId", "personId", "role", "status", "since", "joinedAt")
SELECT gen_random_uuid(), c."id", c."sponsorId", 'sponsor', 'active', now(), now()
FROM "communities" c JOIN "people" p ON p."id" = c."sponsorId"
WHERE p."status" = 'active' AND p."kind" = 'employee' AND c."mergedIntoId" IS NULL
ON CONFLICT ("communityId", "personId") DO UPDATE SET
	"role" = greatest("memberships"."role", excluded."role"),
	"status" = 'active',
	"since" = CASE WHEN "memberships"."status" = 'active' THEN "memberships"."since" ELSE excluded."since" END,
	"joinedAt" = coalesce("memberships"."joinedAt", excluded."joinedAt")
WHERE "memberships"."status" IN ('active', 'invited', 'requested');

UPDATE "communities" c SET "memberCount" =
	(SELECT count(*) FROM "memberships" ms WHERE ms."communityId" = c."id" AND ms."status" = 'active')
WHERE c."sponsorId" IS NOT NULL;

-- DropForeignKey
ALTER TABLE "communities" DROP CONSTRAINT "communities_sponsorId_fkey";

-- DropIndex
DROP INDEX "communities_sponsorId_idx";

-- AlterTable
ALTER TABLE "communities" DROP COLUMN "sponsorId";
