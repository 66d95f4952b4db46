-- CreateEnum
CREATE TYPE "ToldBy" AS ENUM ('mail', 'push', 'digest');

-- CreateEnum
CREATE TYPE "TellingLevel" AS ENUM ('everything', 'digest', 'named', 'nothing');

-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('daily', 'weekly');

-- AlterTable
ALTER TABLE "outgoing_mails" ADD COLUMN     "communityIds" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "itemId" UUID,
ADD COLUMN     "threadId" UUID,
ADD COLUMN     "waits" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "inbox_items" ADD COLUMN     "actorId" UUID,
ADD COLUMN     "groupId" UUID,
ADD COLUMN     "toldAt" TIMESTAMPTZ(3),
ADD COLUMN     "toldBy" "ToldBy";

-- The replies to a post are one line of the inbox. What is older than this version was told as it was then.
update inbox_items i set "groupId" = coalesce((
	select r."postId" from replies r where a."subjectType" = 'reply' and r.id = a."subjectId"), i.id),
	"actorId" = a."actorId", "toldAt" = i.at, "toldBy" = 'digest'
	from activities a where a.id = i."activityId";
update inbox_items set "groupId" = id where "groupId" is null;
alter table inbox_items alter column "groupId" set not null;
alter table inbox_items add constraint "inbox_items_told" check (("toldAt" is null) = ("toldBy" is null));

-- CreateTable
CREATE TABLE "telling_choices" (
    "personId" UUID NOT NULL,
    "rhythm" "DigestRhythm" NOT NULL DEFAULT 'daily',
    "weekday" INTEGER NOT NULL DEFAULT 1,
    "hour" INTEGER NOT NULL DEFAULT 8,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "daysOff" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "telling_choices_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "community_choices" (
    "personId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "level" "TellingLevel" NOT NULL,

    CONSTRAINT "community_choices_pkey" PRIMARY KEY ("personId","communityId")
);

-- CreateTable
CREATE TABLE "digest_turns" (
    "personId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "coveredUntil" TIMESTAMPTZ(3) NOT NULL,
    "mailId" UUID,
    "coveredBefore" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_turns_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "thread_visits" (
    "personId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_visits_pkey" PRIMARY KEY ("personId","postId")
);

-- CreateTable
CREATE TABLE "push_devices" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "authSecret" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "sessionId" UUID,

    CONSTRAINT "push_devices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "community_choices_communityId_level_idx" ON "community_choices"("communityId", "level");

-- CreateIndex
CREATE INDEX "digest_turns_dueAt_personId_idx" ON "digest_turns"("dueAt", "personId");

-- CreateIndex
CREATE INDEX "digest_turns_mailId_idx" ON "digest_turns"("mailId");

-- CreateIndex
CREATE INDEX "thread_visits_postId_idx" ON "thread_visits"("postId");

-- CreateIndex
CREATE UNIQUE INDEX "push_devices_endpoint_key" ON "push_devices"("endpoint");

-- CreateIndex
CREATE INDEX "push_devices_personId_idx" ON "push_devices"("personId");

-- CreateIndex
CREATE INDEX "push_devices_sessionId_idx" ON "push_devices"("sessionId");

-- CreateIndex
CREATE INDEX "inbox_items_personId_groupId_at_id_idx" ON "inbox_items"("personId", "groupId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "inbox_items_actorId_idx" ON "inbox_items"("actorId");

-- AddForeignKey
ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telling_choices" ADD CONSTRAINT "telling_choices_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_choices" ADD CONSTRAINT "community_choices_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_choices" ADD CONSTRAINT "community_choices_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_turns" ADD CONSTRAINT "digest_turns_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_visits" ADD CONSTRAINT "thread_visits_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_visits" ADD CONSTRAINT "thread_visits_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_devices" ADD CONSTRAINT "push_devices_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_devices" ADD CONSTRAINT "push_devices_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CheckConstraints
alter table telling_choices add constraint "telling_choices_hours" check (
	hour between 0 and 23 and weekday between 1 and 7
	and ("quietFrom" is null) = ("quietUntil" is null)
	and ("quietFrom" is null or ("quietFrom" between 0 and 23 and "quietUntil" between 0 and 23 and "quietFrom" <> "quietUntil"))
	and cardinality("daysOff") <= 6);
