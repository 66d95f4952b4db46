-- CreateEnum
CREATE TYPE "CommunityRequestState" AS ENUM ('open', 'opened', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "RequestManagerAnswer" AS ENUM ('asked', 'accepted', 'declined');

-- AlterTable
ALTER TABLE "communities" ADD COLUMN     "charter" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "charterHtml" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "moreTopicIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "sponsorId" UUID;

-- CreateTable
CREATE TABLE "community_requests" (
    "id" UUID NOT NULL,
    "proposerId" UUID NOT NULL,
    "sponsorId" UUID,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "charter" TEXT NOT NULL,
    "charterHtml" TEXT NOT NULL,
    "kind" "CommunityKind" NOT NULL,
    "visibility" "CommunityVisibility" NOT NULL,
    "languages" TEXT[],
    "topicId" UUID,
    "moreTopicIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "orgUnitId" UUID,
    "needsApproval" BOOLEAN NOT NULL,
    "state" "CommunityRequestState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "reason" TEXT,
    "communityId" UUID,

    CONSTRAINT "community_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_request_managers" (
    "requestId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "answer" "RequestManagerAnswer" NOT NULL DEFAULT 'asked',
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "community_request_managers_pkey" PRIMARY KEY ("requestId","personId")
);

-- CreateTable
CREATE TABLE "community_relations" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "community_relations_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateIndex
CREATE UNIQUE INDEX "community_requests_communityId_key" ON "community_requests"("communityId");

-- CreateIndex
CREATE INDEX "community_requests_state_createdAt_id_idx" ON "community_requests"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "community_requests_proposerId_idx" ON "community_requests"("proposerId");

-- CreateIndex
CREATE INDEX "community_requests_sponsorId_idx" ON "community_requests"("sponsorId");

-- CreateIndex
CREATE INDEX "community_requests_topicId_idx" ON "community_requests"("topicId");

-- CreateIndex
CREATE INDEX "community_requests_orgUnitId_idx" ON "community_requests"("orgUnitId");

-- CreateIndex
CREATE INDEX "community_requests_endedById_idx" ON "community_requests"("endedById");

-- CreateIndex
CREATE INDEX "community_request_managers_personId_answer_idx" ON "community_request_managers"("personId", "answer");

-- CreateIndex
CREATE INDEX "community_relations_otherId_idx" ON "community_relations"("otherId");

-- CreateIndex
CREATE INDEX "community_relations_byId_idx" ON "community_relations"("byId");

-- CreateIndex
CREATE INDEX "communities_sponsorId_idx" ON "communities"("sponsorId");

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_sponsorId_fkey" FOREIGN KEY ("sponsorId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_orgUnitId_fkey" FOREIGN KEY ("orgUnitId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_request_managers" ADD CONSTRAINT "community_request_managers_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "community_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_request_managers" ADD CONSTRAINT "community_request_managers_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_relations" ADD CONSTRAINT "community_relations_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_relations" ADD CONSTRAINT "community_relations_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_relations" ADD CONSTRAINT "community_relations_byId_fkey" FOREIGN KEY ("byId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Lists are empty, never null.
ALTER TABLE "communities" ALTER COLUMN "moreTopicIds" SET NOT NULL;
ALTER TABLE "community_requests" ALTER COLUMN "moreTopicIds" SET NOT NULL, ALTER COLUMN "languages" SET NOT NULL;
-- A proposed community ends once, and only an opened one has its community.
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_end" CHECK (("state" = 'open') = ("endedAt" IS NULL));
ALTER TABLE "community_requests" ADD CONSTRAINT "community_requests_opened" CHECK (("state" = 'opened') = ("communityId" IS NOT NULL));
ALTER TABLE "community_request_managers" ADD CONSTRAINT "community_request_managers_answered" CHECK (("answer" = 'asked') = ("answeredAt" IS NULL));
-- A pair is written in one way, and nothing is related to itself.
ALTER TABLE "community_relations" ADD CONSTRAINT "community_relations_in_order" CHECK ("oneId" < "otherId");
