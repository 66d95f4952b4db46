-- CreateEnum
CREATE TYPE "SpeakerKind" AS ENUM ('industry', 'peer_company', 'internal');

-- CreateEnum
CREATE TYPE "SpeakerStage" AS ENUM ('idea', 'contacted', 'proposed', 'confirmed', 'briefed', 'delivered', 'thanked', 'declined');

-- CreateEnum
CREATE TYPE "CheckInMethod" AS ENUM ('badge', 'door', 'list', 'walk_in');

-- AlterTable
ALTER TABLE "meetups" ADD COLUMN     "proposalsUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "storedById" UUID,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_engagements" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "meetupId" UUID,
    "agendaItemId" UUID,
    "kind" "SpeakerKind" NOT NULL,
    "stage" "SpeakerStage" NOT NULL DEFAULT 'idea',
    "personId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "company" TEXT,
    "subject" TEXT NOT NULL,
    "abstract" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "slidesFileId" UUID,
    "needs" TEXT NOT NULL DEFAULT '',
    "brief" TEXT NOT NULL DEFAULT '',
    "conflictNote" TEXT NOT NULL DEFAULT '',
    "proposedById" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stageSince" TIMESTAMPTZ(3) NOT NULL,
    "linkVersion" INTEGER NOT NULL DEFAULT 0,
    "linkSentAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "speaker_engagements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_ratings" (
    "engagementId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "stars" INTEGER NOT NULL,
    "note" TEXT,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "speaker_ratings_pkey" PRIMARY KEY ("engagementId","personId")
);

-- CreateTable
CREATE TABLE "meetup_invitations" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "company" TEXT NOT NULL,
    "invitedById" UUID,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "accessUntil" TIMESTAMPTZ(3) NOT NULL,
    "nameConsent" BOOLEAN,
    "consentAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "meetup_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_ins" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "venueId" UUID NOT NULL,
    "personId" UUID,
    "walkInName" TEXT,
    "method" "CheckInMethod" NOT NULL,
    "isWalkIn" BOOLEAN NOT NULL DEFAULT false,
    "companions" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "deviceKey" UUID NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "check_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetup_captures" (
    "meetupId" UUID NOT NULL,
    "recordingUrl" TEXT,
    "minutes" TEXT NOT NULL DEFAULT '',
    "minutesHtml" TEXT NOT NULL DEFAULT '',
    "takeaways" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "capturedById" UUID,
    "capturedAt" TIMESTAMPTZ(3),
    "waivedById" UUID,
    "waivedAt" TIMESTAMPTZ(3),
    "waiveReason" TEXT,

    CONSTRAINT "meetup_captures_pkey" PRIMARY KEY ("meetupId")
);

-- CreateTable
CREATE TABLE "meetup_materials" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "agendaItemId" UUID,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "fileId" UUID,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "meetup_materials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetup_actions" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "ownerId" UUID,
    "dueOn" DATE,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,

    CONSTRAINT "meetup_actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetup_feedback" (
    "meetupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "useful" INTEGER NOT NULL,
    "willApply" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meetup_feedback_pkey" PRIMARY KEY ("meetupId","personId")
);

-- CreateTable
CREATE TABLE "host_messages" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "venueId" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentById" UUID,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "host_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_items" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,

    CONSTRAINT "checklist_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stored_files_storedById_idx" ON "stored_files"("storedById");

-- CreateIndex
CREATE INDEX "speaker_engagements_communityId_stage_stageSince_id_idx" ON "speaker_engagements"("communityId", "stage", "stageSince", "id");

-- CreateIndex
CREATE INDEX "speaker_engagements_meetupId_idx" ON "speaker_engagements"("meetupId");

-- CreateIndex
CREATE INDEX "speaker_engagements_agendaItemId_idx" ON "speaker_engagements"("agendaItemId");

-- CreateIndex
CREATE INDEX "speaker_engagements_personId_idx" ON "speaker_engagements"("personId");

-- CreateIndex
CREATE INDEX "speaker_engagements_slidesFileId_idx" ON "speaker_engagements"("slidesFileId");

-- CreateIndex
CREATE INDEX "speaker_engagements_proposedById_idx" ON "speaker_engagements"("proposedById");

-- CreateIndex
CREATE INDEX "speaker_engagements_createdById_idx" ON "speaker_engagements"("createdById");

-- CreateIndex
CREATE INDEX "speaker_ratings_personId_idx" ON "speaker_ratings"("personId");

-- CreateIndex
CREATE INDEX "meetup_invitations_personId_idx" ON "meetup_invitations"("personId");

-- CreateIndex
CREATE INDEX "meetup_invitations_invitedById_idx" ON "meetup_invitations"("invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "meetup_invitations_meetupId_personId_key" ON "meetup_invitations"("meetupId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "check_ins_deviceKey_key" ON "check_ins"("deviceKey");

-- CreateIndex
CREATE INDEX "check_ins_venueId_idx" ON "check_ins"("venueId");

-- CreateIndex
CREATE INDEX "check_ins_personId_idx" ON "check_ins"("personId");

-- CreateIndex
CREATE INDEX "check_ins_byId_idx" ON "check_ins"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "check_ins_meetupId_personId_key" ON "check_ins"("meetupId", "personId");

-- CreateIndex
CREATE INDEX "meetup_captures_startedById_idx" ON "meetup_captures"("startedById");

-- CreateIndex
CREATE INDEX "meetup_captures_capturedById_idx" ON "meetup_captures"("capturedById");

-- CreateIndex
CREATE INDEX "meetup_captures_waivedById_idx" ON "meetup_captures"("waivedById");

-- CreateIndex
CREATE INDEX "meetup_materials_meetupId_addedAt_id_idx" ON "meetup_materials"("meetupId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "meetup_materials_agendaItemId_idx" ON "meetup_materials"("agendaItemId");

-- CreateIndex
CREATE INDEX "meetup_materials_fileId_idx" ON "meetup_materials"("fileId");

-- CreateIndex
CREATE INDEX "meetup_materials_addedById_idx" ON "meetup_materials"("addedById");

-- CreateIndex
CREATE INDEX "meetup_actions_ownerId_idx" ON "meetup_actions"("ownerId");

-- CreateIndex
CREATE INDEX "meetup_actions_doneById_idx" ON "meetup_actions"("doneById");

-- CreateIndex
CREATE UNIQUE INDEX "meetup_actions_meetupId_position_key" ON "meetup_actions"("meetupId", "position");

-- CreateIndex
CREATE INDEX "meetup_feedback_personId_idx" ON "meetup_feedback"("personId");

-- CreateIndex
CREATE INDEX "host_messages_meetupId_sentAt_id_idx" ON "host_messages"("meetupId", "sentAt", "id");

-- CreateIndex
CREATE INDEX "host_messages_venueId_idx" ON "host_messages"("venueId");

-- CreateIndex
CREATE INDEX "host_messages_sentById_idx" ON "host_messages"("sentById");

-- CreateIndex
CREATE INDEX "checklist_items_doneById_idx" ON "checklist_items"("doneById");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_items_meetupId_position_key" ON "checklist_items"("meetupId", "position");

-- AddForeignKey
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_storedById_fkey" FOREIGN KEY ("storedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "agenda_items"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_slidesFileId_fkey" FOREIGN KEY ("slidesFileId") REFERENCES "stored_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_engagements" ADD CONSTRAINT "speaker_engagements_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_ratings" ADD CONSTRAINT "speaker_ratings_engagementId_fkey" FOREIGN KEY ("engagementId") REFERENCES "speaker_engagements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_ratings" ADD CONSTRAINT "speaker_ratings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_invitations" ADD CONSTRAINT "meetup_invitations_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_invitations" ADD CONSTRAINT "meetup_invitations_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_invitations" ADD CONSTRAINT "meetup_invitations_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_byId_fkey" FOREIGN KEY ("byId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_captures" ADD CONSTRAINT "meetup_captures_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_captures" ADD CONSTRAINT "meetup_captures_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_captures" ADD CONSTRAINT "meetup_captures_capturedById_fkey" FOREIGN KEY ("capturedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_captures" ADD CONSTRAINT "meetup_captures_waivedById_fkey" FOREIGN KEY ("waivedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_materials" ADD CONSTRAINT "meetup_materials_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_materials" ADD CONSTRAINT "meetup_materials_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "agenda_items"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_materials" ADD CONSTRAINT "meetup_materials_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_materials" ADD CONSTRAINT "meetup_materials_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_actions" ADD CONSTRAINT "meetup_actions_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_actions" ADD CONSTRAINT "meetup_actions_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_actions" ADD CONSTRAINT "meetup_actions_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_feedback" ADD CONSTRAINT "meetup_feedback_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_feedback" ADD CONSTRAINT "meetup_feedback_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_messages" ADD CONSTRAINT "host_messages_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_messages" ADD CONSTRAINT "host_messages_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_messages" ADD CONSTRAINT "host_messages_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "speaker_ratings" ADD CONSTRAINT "speaker_ratings_one_to_five" CHECK ("stars" BETWEEN 1 AND 5);
ALTER TABLE "meetup_feedback" ADD CONSTRAINT "meetup_feedback_one_to_five" CHECK ("useful" BETWEEN 1 AND 5);
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_of_somebody" CHECK ("personId" IS NOT NULL OR "walkInName" IS NOT NULL);
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_companions_counted" CHECK ("companions" >= 0);
ALTER TABLE "meetup_materials" ADD CONSTRAINT "meetup_materials_file_or_address" CHECK (("url" IS NULL) <> ("fileId" IS NULL));
-- Captured or waived, not both.
ALTER TABLE "meetup_captures" ADD CONSTRAINT "meetup_captures_end_one_way" CHECK ("capturedAt" IS NULL OR "waivedAt" IS NULL);

-- A guest's place at an edition was their invitation so far. They keep it for as long as one made today.
INSERT INTO "meetup_invitations" ("id", "meetupId", "personId", "company", "invitedAt", "accessUntil")
SELECT gen_random_uuid(), r."meetupId", r."personId", '', r."answeredAt", m."endsAt" + interval '30 days'
FROM "rsvps" r JOIN "people" p ON p."id" = r."personId" AND p."kind" = 'guest' JOIN "meetups" m ON m."id" = r."meetupId";
