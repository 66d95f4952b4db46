-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('themselves', 'visitors', 'readers', 'seat_holders', 'moderators', 'managers', 'hub_leads', 'hub');

-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'dropped';

-- AlterEnum
ALTER TYPE "RsvpEnding" ADD VALUE 'out_of_sight' BEFORE 'not_speaking';

-- AlterTable
ALTER TABLE "outgoing_mails" ADD COLUMN     "audience" "Audience",
ADD COLUMN     "communityId" UUID,
ADD COLUMN     "linkVersion" INTEGER,
ADD COLUMN     "path" TEXT,
ADD COLUMN     "speakerId" UUID;

-- AlterTable
ALTER TABLE "inbox_items" ADD COLUMN     "audience" "Audience";
update inbox_items i set "communityId" = a."communityId" from activities a
	where a.id = i."activityId" and i.kind in ('membershipInvited', 'membershipDeclined');
update inbox_items set audience = (case
	when kind in ('membershipInvited', 'membershipDeclined') then 'visitors'
	when kind in ('membershipRequested', 'meetupDraftDue', 'captureDue') then 'managers'
	when kind in ('speakerProposed', 'speakerWithdrew', 'speakerSentIn') then 'moderators'
	when kind = 'nominationMade' then 'hub_leads'
	when kind in ('membershipRequestedOfHub', 'communityWithoutManager') then 'hub'
	when "communityId" is null then 'themselves'
	else 'readers' end)::"Audience";
alter table inbox_items alter column audience set not null;

-- CreateIndex
CREATE INDEX "outgoing_mails_communityId_idx" ON "outgoing_mails"("communityId");

-- CreateIndex
CREATE INDEX "outgoing_mails_speakerId_idx" ON "outgoing_mails"("speakerId");

-- AddForeignKey
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "speaker_engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;
