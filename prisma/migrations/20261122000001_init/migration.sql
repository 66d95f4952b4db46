-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "NominationState" AS ENUM ('proposed', 'granted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "CommunityKind" AS ENUM ('practice', 'interest', 'project');

-- CreateEnum
CREATE TYPE "CommunityVisibility" AS ENUM ('open', 'on_request', 'by_invitation', 'hidden');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('potential', 'coalescing', 'active', 'stewardship', 'transformation', 'archived');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('member', 'moderator', 'manager');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('requested', 'invited', 'active', 'left', 'removed');

-- CreateEnum
CREATE TYPE "MeetupState" AS ENUM ('draft', 'published', 'held', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "VenueKind" AS ENUM ('room', 'online');

-- CreateEnum
CREATE TYPE "RsvpAnswer" AS ENUM ('going', 'waitlisted', 'offered', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "OrgUnitKind" AS ENUM ('hub', 'business_unit', 'country', 'function', 'team');

-- CreateEnum
CREATE TYPE "PersonStatus" AS ENUM ('active', 'suspended', 'left');

-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('employee', 'guest', 'service');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('hub_lead', 'administrator');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('fr', 'en');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'previewed', 'applying', 'applied', 'failed', 'discarded');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('create', 'change', 'same', 'refuse', 'blank');

-- CreateEnum
CREATE TYPE "PostKind" AS ENUM ('discussion', 'question', 'announcement');

-- CreateEnum
CREATE TYPE "PracticeStatus" AS ENUM ('draft', 'in_review', 'published', 'needs_update', 'retired');

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "activities" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "communityId" UUID,
    "subjectType" TEXT,
    "subjectId" UUID,
    "orgUnitId" UUID,
    "spokeId" UUID,
    "siteId" UUID,
    "country" CHAR(2),
    "detail" JSONB,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mails" (
    "id" UUID NOT NULL,
    "onceKey" TEXT NOT NULL,
    "personId" UUID,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attachment" JSONB,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nominations" (
    "id" UUID NOT NULL,
    "nomineeId" UUID NOT NULL,
    "nominatorId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "orgUnitId" UUID,
    "reason" TEXT NOT NULL,
    "state" "NominationState" NOT NULL DEFAULT 'proposed',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decisionNote" TEXT,

    CONSTRAINT "nominations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "nominationId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "champion_terms" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "nominationId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "champion_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "communities" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "aboutHtml" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "kind" "CommunityKind" NOT NULL,
    "visibility" "CommunityVisibility" NOT NULL,
    "stage" "Stage" NOT NULL DEFAULT 'potential',
    "languages" "Locale"[],
    "topicId" UUID,
    "orgUnitId" UUID,
    "memberCount" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "livelyAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "communities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL DEFAULT 'member',
    "status" "MembershipStatus" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "joinedAt" TIMESTAMPTZ(3),
    "invitedById" UUID,
    "note" TEXT,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_changes" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "stage_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_days" (
    "on" DATE NOT NULL,
    "personId" UUID NOT NULL,
    "spokeId" UUID,
    "country" CHAR(2),
    "engaged" BOOLEAN NOT NULL,

    CONSTRAINT "person_days_pkey" PRIMARY KEY ("on","personId")
);

-- CreateTable
CREATE TABLE "community_days" (
    "on" DATE NOT NULL,
    "communityId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "community_days_pkey" PRIMARY KEY ("on","communityId","personId")
);

-- CreateTable
CREATE TABLE "figures" (
    "key" TEXT NOT NULL,
    "windowDays" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "endsOn" DATE NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("key","windowDays","endsOn","scope")
);

-- CreateTable
CREATE TABLE "practice_flows" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "windowDays" INTEGER NOT NULL,
    "fromSpokeId" UUID,
    "toSpokeId" UUID,
    "hiddenCommunityId" UUID,
    "practices" INTEGER NOT NULL,

    CONSTRAINT "practice_flows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_runs" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,
    "tookMs" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "lastActivityId" UUID,
    "recent" JSONB NOT NULL,

    CONSTRAINT "figure_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetup_series" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meetup_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetups" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "seriesId" UUID,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "aboutHtml" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "language" "Locale" NOT NULL,
    "state" "MeetupState" NOT NULL DEFAULT 'draft',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "rsvpClosesAt" TIMESTAMPTZ(3),
    "calendarVersion" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,

    CONSTRAINT "meetups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venues" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "kind" "VenueKind" NOT NULL,
    "name" TEXT NOT NULL,
    "siteId" UUID,
    "directions" TEXT,
    "joinUrl" TEXT,
    "zone" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "seatsTaken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL,
    "hostId" UUID,

    CONSTRAINT "venues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_items" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "speakerText" TEXT,
    "speakerId" UUID,

    CONSTRAINT "agenda_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsvps" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "venueId" UUID,
    "answer" "RsvpAnswer" NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "queuedAt" TIMESTAMPTZ(6),
    "offerExpiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "rsvps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_items" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "communityId" UUID,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_units" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "OrgUnitKind" NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "parentId" UUID,
    "spokeId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "org_units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sites" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "zone" TEXT NOT NULL,
    "closedOn" DATE,

    CONSTRAINT "sites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "headcounts" (
    "orgUnitId" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "on" DATE NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "headcounts_pkey" PRIMARY KEY ("orgUnitId","country","on")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "employeeNumber" TEXT,
    "email" TEXT,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "jobTitle" TEXT,
    "about" TEXT,
    "expertise" TEXT[],
    "kind" "PersonKind" NOT NULL DEFAULT 'employee',
    "status" "PersonStatus" NOT NULL DEFAULT 'active',
    "locale" "Locale" NOT NULL DEFAULT 'en',
    "localeChosen" BOOLEAN NOT NULL DEFAULT false,
    "orgUnitId" UUID,
    "siteId" UUID,
    "country" CHAR(2),
    "zone" TEXT,
    "managerId" UUID,
    "hiredOn" DATE,
    "leftOn" DATE,
    "registeredAt" TIMESTAMPTZ(3),
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedById" UUID,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("personId","role")
);

-- CreateTable
CREATE TABLE "sign_in_accounts" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_accounts_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "people_imports" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "fileSize" INTEGER NOT NULL,
    "state" "ImportState" NOT NULL,
    "encoding" TEXT NOT NULL,
    "separator" TEXT NOT NULL,
    "dayFirst" BOOLEAN NOT NULL,
    "headingRow" INTEGER NOT NULL,
    "headings" TEXT[],
    "mapping" JSONB NOT NULL,
    "siteChoices" JSONB NOT NULL DEFAULT '{}',
    "isFull" BOOLEAN NOT NULL DEFAULT true,
    "stepDone" INTEGER NOT NULL DEFAULT 0,
    "stepTotal" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "problem" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "people_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_chunks" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_chunks_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "employeeNumber" TEXT,
    "email" TEXT,
    "managerNumber" TEXT,
    "unitKey" TEXT,
    "siteKey" TEXT,
    "values" JSONB NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "conflicts" JSONB NOT NULL DEFAULT '[]',
    "outcome" "ImportOutcome" NOT NULL DEFAULT 'create',
    "personId" UUID,
    "orgUnitId" UUID,
    "siteId" UUID,
    "managerId" UUID,
    "managerRow" INTEGER,
    "keepsManager" BOOLEAN NOT NULL DEFAULT false,
    "changes" JSONB,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("importId","number")
);

-- CreateTable
CREATE TABLE "import_leavers" (
    "importId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,

    CONSTRAINT "import_leavers_pkey" PRIMARY KEY ("importId","personId")
);

-- CreateTable
CREATE TABLE "posts" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "PostKind" NOT NULL,
    "language" "Locale" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "livelyAt" TIMESTAMPTZ(3) NOT NULL,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "firstRepliedAt" TIMESTAMPTZ(3),
    "acceptedReplyId" UUID,
    "acceptedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" UUID,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replies" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" UUID,

    CONSTRAINT "replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_versions" (
    "id" UUID NOT NULL,
    "postId" UUID,
    "replyId" UUID,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "editedById" UUID NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practices" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "communityId" UUID NOT NULL,
    "topicId" UUID,
    "language" "Locale" NOT NULL,
    "status" "PracticeStatus" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "context" TEXT NOT NULL,
    "contextHtml" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "problemHtml" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "stepsHtml" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "resultHtml" TEXT NOT NULL,
    "resultFigure" TEXT,
    "evidence" TEXT,
    "evidenceHtml" TEXT,
    "appliesTo" TEXT,
    "searchText" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "orgUnitId" UUID,
    "contactId" UUID NOT NULL,
    "meetupId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewOn" DATE,
    "reuseCount" INTEGER NOT NULL DEFAULT 0,
    "reuseUnitCount" INTEGER NOT NULL DEFAULT 0,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "practices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_versions" (
    "practiceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "card" JSONB NOT NULL,
    "editedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_versions_pkey" PRIMARY KEY ("practiceId","number")
);

-- CreateTable
CREATE TABLE "reuses" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "orgUnitId" UUID NOT NULL,
    "spokeId" UUID,
    "usedOn" DATE NOT NULL,
    "result" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "reuses_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "settings_updatedById_idx" ON "settings"("updatedById");

-- CreateIndex
CREATE INDEX "activities_at_idx" ON "activities"("at");

-- CreateIndex
CREATE INDEX "activities_actorId_at_idx" ON "activities"("actorId", "at");

-- CreateIndex
CREATE INDEX "activities_communityId_at_idx" ON "activities"("communityId", "at");

-- CreateIndex
CREATE INDEX "activities_subjectId_kind_idx" ON "activities"("subjectId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mails_onceKey_key" ON "outgoing_mails"("onceKey");

-- CreateIndex
CREATE INDEX "outgoing_mails_createdAt_id_idx" ON "outgoing_mails"("createdAt", "id");

-- CreateIndex
CREATE INDEX "outgoing_mails_personId_idx" ON "outgoing_mails"("personId");

-- CreateIndex
CREATE INDEX "nominations_state_createdAt_id_idx" ON "nominations"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "nominations_nomineeId_idx" ON "nominations"("nomineeId");

-- CreateIndex
CREATE INDEX "nominations_nominatorId_idx" ON "nominations"("nominatorId");

-- CreateIndex
CREATE INDEX "nominations_topicId_idx" ON "nominations"("topicId");

-- CreateIndex
CREATE INDEX "nominations_orgUnitId_idx" ON "nominations"("orgUnitId");

-- CreateIndex
CREATE INDEX "nominations_decidedById_idx" ON "nominations"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_nominationId_position_key" ON "evidence"("nominationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "champion_terms_nominationId_key" ON "champion_terms"("nominationId");

-- CreateIndex
CREATE INDEX "champion_terms_personId_endsOn_idx" ON "champion_terms"("personId", "endsOn");

-- CreateIndex
CREATE INDEX "champion_terms_topicId_endsOn_idx" ON "champion_terms"("topicId", "endsOn");

-- CreateIndex
CREATE INDEX "champion_terms_endsOn_idx" ON "champion_terms"("endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "topics"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "communities_slug_key" ON "communities"("slug");

-- CreateIndex
CREATE INDEX "communities_livelyAt_id_idx" ON "communities"("livelyAt" DESC, "id");

-- CreateIndex
CREATE INDEX "communities_searchText_idx" ON "communities" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "communities_topicId_idx" ON "communities"("topicId");

-- CreateIndex
CREATE INDEX "communities_orgUnitId_idx" ON "communities"("orgUnitId");

-- CreateIndex
CREATE INDEX "communities_createdById_idx" ON "communities"("createdById");

-- CreateIndex
CREATE INDEX "memberships_communityId_status_role_id_idx" ON "memberships"("communityId", "status", "role", "id");

-- CreateIndex
CREATE INDEX "memberships_personId_status_idx" ON "memberships"("personId", "status");

-- CreateIndex
CREATE INDEX "memberships_invitedById_idx" ON "memberships"("invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_communityId_personId_key" ON "memberships"("communityId", "personId");

-- CreateIndex
CREATE INDEX "stage_changes_communityId_at_idx" ON "stage_changes"("communityId", "at");

-- CreateIndex
CREATE INDEX "stage_changes_byId_idx" ON "stage_changes"("byId");

-- CreateIndex
CREATE INDEX "person_days_personId_on_idx" ON "person_days"("personId", "on");

-- CreateIndex
CREATE INDEX "community_days_communityId_on_idx" ON "community_days"("communityId", "on");

-- CreateIndex
CREATE INDEX "practice_flows_windowDays_idx" ON "practice_flows"("windowDays");

-- CreateIndex
CREATE INDEX "meetup_series_communityId_idx" ON "meetup_series"("communityId");

-- CreateIndex
CREATE INDEX "meetups_communityId_startsAt_id_idx" ON "meetups"("communityId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "meetups_state_startsAt_id_idx" ON "meetups"("state", "startsAt", "id");

-- CreateIndex
CREATE INDEX "meetups_startsAt_id_idx" ON "meetups"("startsAt", "id");

-- CreateIndex
CREATE INDEX "meetups_createdById_idx" ON "meetups"("createdById");

-- CreateIndex
CREATE INDEX "meetups_searchText_idx" ON "meetups" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "meetups_seriesId_number_key" ON "meetups"("seriesId", "number");

-- CreateIndex
CREATE INDEX "venues_siteId_idx" ON "venues"("siteId");

-- CreateIndex
CREATE INDEX "venues_hostId_idx" ON "venues"("hostId");

-- CreateIndex
CREATE UNIQUE INDEX "venues_meetupId_position_key" ON "venues"("meetupId", "position");

-- CreateIndex
CREATE INDEX "agenda_items_speakerId_idx" ON "agenda_items"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_items_meetupId_position_key" ON "agenda_items"("meetupId", "position");

-- CreateIndex
CREATE INDEX "rsvps_venueId_answer_queuedAt_id_idx" ON "rsvps"("venueId", "answer", "queuedAt", "id");

-- CreateIndex
CREATE INDEX "rsvps_meetupId_answer_answeredAt_idx" ON "rsvps"("meetupId", "answer", "answeredAt");

-- CreateIndex
CREATE INDEX "rsvps_personId_answer_idx" ON "rsvps"("personId", "answer");

-- CreateIndex
CREATE INDEX "rsvps_communityId_idx" ON "rsvps"("communityId");

-- CreateIndex
CREATE UNIQUE INDEX "rsvps_meetupId_personId_key" ON "rsvps"("meetupId", "personId");

-- CreateIndex
CREATE INDEX "inbox_items_personId_at_id_idx" ON "inbox_items"("personId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "inbox_items_personId_readAt_idx" ON "inbox_items"("personId", "readAt");

-- CreateIndex
CREATE INDEX "inbox_items_communityId_idx" ON "inbox_items"("communityId");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_items_activityId_personId_key" ON "inbox_items"("activityId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "org_units_code_key" ON "org_units"("code");

-- CreateIndex
CREATE INDEX "org_units_parentId_idx" ON "org_units"("parentId");

-- CreateIndex
CREATE INDEX "org_units_spokeId_idx" ON "org_units"("spokeId");

-- CreateIndex
CREATE UNIQUE INDEX "sites_name_key" ON "sites"("name");

-- CreateIndex
CREATE INDEX "sites_country_idx" ON "sites"("country");

-- CreateIndex
CREATE INDEX "headcounts_on_idx" ON "headcounts"("on");

-- CreateIndex
CREATE UNIQUE INDEX "people_employeeNumber_key" ON "people"("employeeNumber");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "people_sortName_id_idx" ON "people"("sortName", "id");

-- CreateIndex
CREATE INDEX "people_searchText_idx" ON "people" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "people_expertise_idx" ON "people" USING GIN ("expertise");

-- CreateIndex
CREATE INDEX "people_orgUnitId_idx" ON "people"("orgUnitId");

-- CreateIndex
CREATE INDEX "people_siteId_idx" ON "people"("siteId");

-- CreateIndex
CREATE INDEX "people_managerId_idx" ON "people"("managerId");

-- CreateIndex
CREATE INDEX "people_status_kind_idx" ON "people"("status", "kind");

-- CreateIndex
CREATE INDEX "role_grants_grantedById_idx" ON "role_grants"("grantedById");

-- CreateIndex
CREATE INDEX "sign_in_accounts_personId_idx" ON "sign_in_accounts"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_tokenHash_key" ON "sessions"("tokenHash");

-- CreateIndex
CREATE INDEX "sessions_personId_idx" ON "sessions"("personId");

-- CreateIndex
CREATE INDEX "sessions_expiresAt_idx" ON "sessions"("expiresAt");

-- CreateIndex
CREATE INDEX "sign_in_links_email_createdAt_idx" ON "sign_in_links"("email", "createdAt");

-- CreateIndex
CREATE INDEX "sign_in_links_expiresAt_idx" ON "sign_in_links"("expiresAt");

-- CreateIndex
CREATE INDEX "people_imports_createdAt_id_idx" ON "people_imports"("createdAt", "id");

-- CreateIndex
CREATE INDEX "people_imports_createdById_idx" ON "people_imports"("createdById");

-- CreateIndex
CREATE INDEX "people_imports_approvedById_idx" ON "people_imports"("approvedById");

-- CreateIndex
CREATE INDEX "people_imports_fileHash_idx" ON "people_imports"("fileHash");

-- CreateIndex
CREATE INDEX "import_leavers_personId_idx" ON "import_leavers"("personId");

-- CreateIndex
CREATE INDEX "import_leavers_confirmedById_idx" ON "import_leavers"("confirmedById");

-- CreateIndex
CREATE UNIQUE INDEX "posts_acceptedReplyId_key" ON "posts"("acceptedReplyId");

-- CreateIndex
CREATE INDEX "posts_communityId_livelyAt_id_idx" ON "posts"("communityId", "livelyAt" DESC, "id");

-- CreateIndex
CREATE INDEX "posts_livelyAt_id_idx" ON "posts"("livelyAt" DESC, "id");

-- CreateIndex
CREATE INDEX "posts_communityId_kind_firstRepliedAt_createdAt_idx" ON "posts"("communityId", "kind", "firstRepliedAt", "createdAt");

-- CreateIndex
CREATE INDEX "posts_authorId_createdAt_idx" ON "posts"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "posts_searchText_idx" ON "posts" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "posts_deletedById_idx" ON "posts"("deletedById");

-- CreateIndex
CREATE INDEX "replies_postId_createdAt_id_idx" ON "replies"("postId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "replies_communityId_createdAt_idx" ON "replies"("communityId", "createdAt");

-- CreateIndex
CREATE INDEX "replies_authorId_createdAt_idx" ON "replies"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "replies_deletedById_idx" ON "replies"("deletedById");

-- CreateIndex
CREATE INDEX "post_versions_postId_replacedAt_idx" ON "post_versions"("postId", "replacedAt");

-- CreateIndex
CREATE INDEX "post_versions_replyId_replacedAt_idx" ON "post_versions"("replyId", "replacedAt");

-- CreateIndex
CREATE INDEX "post_versions_editedById_idx" ON "post_versions"("editedById");

-- CreateIndex
CREATE UNIQUE INDEX "practices_slug_key" ON "practices"("slug");

-- CreateIndex
CREATE INDEX "practices_publishedAt_id_idx" ON "practices"("publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "practices_reuseUnitCount_id_idx" ON "practices"("reuseUnitCount" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "practices_status_publishedAt_id_idx" ON "practices"("status", "publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "practices_reviewOn_idx" ON "practices"("reviewOn");

-- CreateIndex
CREATE INDEX "practices_communityId_publishedAt_id_idx" ON "practices"("communityId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "practices_authorId_idx" ON "practices"("authorId");

-- CreateIndex
CREATE INDEX "practices_contactId_idx" ON "practices"("contactId");

-- CreateIndex
CREATE INDEX "practices_orgUnitId_idx" ON "practices"("orgUnitId");

-- CreateIndex
CREATE INDEX "practices_topicId_idx" ON "practices"("topicId");

-- CreateIndex
CREATE INDEX "practices_meetupId_idx" ON "practices"("meetupId");

-- CreateIndex
CREATE INDEX "practices_searchText_idx" ON "practices" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "practice_versions_editedById_idx" ON "practice_versions"("editedById");

-- CreateIndex
CREATE INDEX "reuses_practiceId_createdAt_idx" ON "reuses"("practiceId", "createdAt");

-- CreateIndex
CREATE INDEX "reuses_createdAt_idx" ON "reuses"("createdAt");

-- CreateIndex
CREATE INDEX "reuses_communityId_idx" ON "reuses"("communityId");

-- CreateIndex
CREATE INDEX "reuses_personId_idx" ON "reuses"("personId");

-- CreateIndex
CREATE INDEX "reuses_orgUnitId_idx" ON "reuses"("orgUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "reuses_practiceId_personId_key" ON "reuses"("practiceId", "personId");

-- AddForeignKey
ALTER TABLE "settings" ADD CONSTRAINT "settings_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_nomineeId_fkey" FOREIGN KEY ("nomineeId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_nominatorId_fkey" FOREIGN KEY ("nominatorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_orgUnitId_fkey" FOREIGN KEY ("orgUnitId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "champion_terms" ADD CONSTRAINT "champion_terms_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "champion_terms" ADD CONSTRAINT "champion_terms_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "champion_terms" ADD CONSTRAINT "champion_terms_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_orgUnitId_fkey" FOREIGN KEY ("orgUnitId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_changes" ADD CONSTRAINT "stage_changes_byId_fkey" FOREIGN KEY ("byId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetup_series" ADD CONSTRAINT "meetup_series_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetups" ADD CONSTRAINT "meetups_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetups" ADD CONSTRAINT "meetups_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "meetup_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetups" ADD CONSTRAINT "meetups_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venues" ADD CONSTRAINT "venues_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venues" ADD CONSTRAINT "venues_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venues" ADD CONSTRAINT "venues_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_spokeId_fkey" FOREIGN KEY ("spokeId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headcounts" ADD CONSTRAINT "headcounts_orgUnitId_fkey" FOREIGN KEY ("orgUnitId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_orgUnitId_fkey" FOREIGN KEY ("orgUnitId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_accounts" ADD CONSTRAINT "sign_in_accounts_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_importId_fkey" FOREIGN KEY ("importId") REFERENCES "people_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_leavers" ADD CONSTRAINT "import_leavers_importId_fkey" FOREIGN KEY ("importId") REFERENCES "people_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_leavers" ADD CONSTRAINT "import_leavers_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_leavers" ADD CONSTRAINT "import_leavers_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_acceptedReplyId_fkey" FOREIGN KEY ("acceptedReplyId") REFERENCES "replies"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "replies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_orgUnitId_fkey" FOREIGN KEY ("orgUnitId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "meetups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_versions" ADD CONSTRAINT "practice_versions_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_versions" ADD CONSTRAINT "practice_versions_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuses" ADD CONSTRAINT "reuses_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuses" ADD CONSTRAINT "reuses_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuses" ADD CONSTRAINT "reuses_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reuses" ADD CONSTRAINT "reuses_orgUnitId_fkey" FOREIGN KEY ("orgUnitId") REFERENCES "org_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
