import type { Prisma } from "@/prisma/generated/client";

/** The rows of the organisation before they are written. */
export class Rows {
	readonly orgUnits: Prisma.OrgUnitCreateManyInput[] = [];
	readonly sites: Prisma.SiteCreateManyInput[] = [];
	readonly people: Prisma.PersonCreateManyInput[] = [];
	readonly roleGrants: Prisma.RoleGrantCreateManyInput[] = [];
	readonly headcounts: Prisma.HeadcountCreateManyInput[] = [];
	readonly topics: Prisma.TopicCreateManyInput[] = [];
	readonly communities: Prisma.CommunityCreateManyInput[] = [];
	readonly memberships: Prisma.MembershipCreateManyInput[] = [];
	readonly stageChanges: Prisma.StageChangeCreateManyInput[] = [];
	readonly posts: Prisma.PostCreateManyInput[] = [];
	readonly replies: Prisma.ReplyCreateManyInput[] = [];
	readonly meetupSeries: Prisma.MeetupSeriesCreateManyInput[] = [];
	readonly meetups: Prisma.MeetupCreateManyInput[] = [];
	readonly venues: Prisma.VenueCreateManyInput[] = [];
	readonly agendaItems: Prisma.AgendaItemCreateManyInput[] = [];
	readonly rsvps: Prisma.RsvpCreateManyInput[] = [];
	readonly checkIns: Prisma.CheckInCreateManyInput[] = [];
	readonly meetupCaptures: Prisma.MeetupCaptureCreateManyInput[] = [];
	readonly meetupMaterials: Prisma.MeetupMaterialCreateManyInput[] = [];
	readonly meetupActions: Prisma.MeetupActionCreateManyInput[] = [];
	readonly meetupFeedback: Prisma.MeetupFeedbackCreateManyInput[] = [];
	readonly practices: Prisma.PracticeCreateManyInput[] = [];
	readonly practiceVersions: Prisma.PracticeVersionCreateManyInput[] = [];
	readonly reuses: Prisma.ReuseCreateManyInput[] = [];
	readonly nominations: Prisma.NominationCreateManyInput[] = [];
	readonly evidence: Prisma.EvidenceCreateManyInput[] = [];
	readonly championTerms: Prisma.ChampionTermCreateManyInput[] = [];
	readonly activities: Prisma.ActivityCreateManyInput[] = [];
	readonly settings: Prisma.SettingCreateManyInput[] = [];
}

/** Tables in the order in which they are written: referenced rows come first. */
export const TABLES: [table: string, rows: keyof Rows][] = [
	["org_units", "orgUnits"],
	["sites", "sites"],
	["people", "people"],
	["role_grants", "roleGrants"],
	["headcounts", "headcounts"],
	["topics", "topics"],
	["communities", "communities"],
	["memberships", "memberships"],
	["stage_changes", "stageChanges"],
	["posts", "posts"],
	["replies", "replies"],
	["meetup_series", "meetupSeries"],
	["meetups", "meetups"],
	["venues", "venues"],
	["agenda_items", "agendaItems"],
	["rsvps", "rsvps"],
	["check_ins", "checkIns"],
	["meetup_captures", "meetupCaptures"],
	["meetup_materials", "meetupMaterials"],
	["meetup_actions", "meetupActions"],
	["meetup_feedback", "meetupFeedback"],
	["practices", "practices"],
	["practice_versions", "practiceVersions"],
	["reuses", "reuses"],
	["nominations", "nominations"],
	["evidence", "evidence"],
	["champion_terms", "championTerms"],
	["activities", "activities"],
	["settings", "settings"],
];
