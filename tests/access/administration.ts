import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { readSettings } from "@/lib/settings";
import { at, castId } from "../factories";
import type { Fields, Right } from "./actions";
import { MEMBERS } from "./visitors";
import type { World } from "./world";

/** An import of practices of Olfa's, who champions customer care. */
async function practiceImportIn(state: "reading" | "previewed"): Promise<string> {
	const createdById = await castId("champion");
	const { communityId } = await db.membership.findFirstOrThrow({ where: { personId: createdById, status: "active" } });
	const file = { fileName: "page.md", source: "page", language: "en" as const, createdAt: at };
	return (await db.practiceImport.create({ data: { ...file, state, communityId, createdById } })).id;
}

/** Rights in the administration of people, imports and settings. */
export const ADMINISTRATION: Record<string, Right> = {
	"(platform)/admin/settings/actions.ts#settingsAction": {
		who: ["admin"],
		form: async () => ({
			madeFrom: madeFrom(await readSettings()),
			communityCreators: "hub",
			newCommunities: "approved",
			practiceReviewDays: "365",
			offerHours: "24",
			championTermMonths: "12",
			engagedGoalPercent: "38",
			sessionDays: "30",
			sessionIdleDays: "14",
		}),
	},
	"(platform)/practices/import/actions.ts#uploadPracticesAction": {
		who: MEMBERS,
		form: ({ open }) => ({
			file: new File(["# A page\n\nWords"], "page.md", { type: "text/markdown" }),
			communitySlug: open.slug,
			language: "en",
		}),
	},
	"(platform)/practices/import/[id]/actions.ts#approvePracticesAction": {
		who: ["champion"],
		form: async () => ({ importId: await practiceImportIn("previewed") }),
	},
	"(platform)/practices/import/[id]/actions.ts#resumePracticesAction": {
		who: ["champion"],
		form: async () => ({ importId: await practiceImportIn("reading") }),
	},
	"(platform)/practices/import/[id]/actions.ts#discardPracticesAction": {
		who: ["champion"],
		form: async () => ({ importId: await practiceImportIn("previewed") }),
	},
	"(platform)/admin/people/new/actions.ts#addPersonAction": {
		who: ["admin"],
		form: () => ({ givenName: "Ada", familyName: "Weber", email: "ada.weber@peer.example", kind: "guest" }),
	},
	"(platform)/admin/people/[id]/actions.ts#grantAction": {
		who: ["admin"],
		form: async () => ({ personId: await castId("employee"), role: "hub_lead" }),
	},
	"(platform)/admin/people/[id]/actions.ts#withdrawAction": {
		who: ["admin"],
		form: async () => ({ personId: await castId("hubLead"), role: "hub_lead" }),
	},
	"(platform)/admin/people/[id]/actions.ts#suspendAction": {
		who: ["admin"],
		form: async () => ({ personId: await castId("employee") }),
	},
	"(platform)/admin/people/[id]/actions.ts#restoreAction": {
		who: ["admin"],
		form: async () => ({ personId: await castId("suspended") }),
	},
	"(platform)/admin/people/[id]/anonymise/actions.ts#anonymiseAction": {
		who: ["admin"],
		before: async () => db.person.update({ where: { id: await castId("suspended") }, data: { status: "left" } }),
		form: async () => ({ personId: await castId("suspended") }),
	},
	"(platform)/admin/imports/actions.ts#uploadAction": {
		who: ["admin"],
		form: () => ({ file: new File(["Matricule;Nom;Prénom\nE1;Martin;Ada\n"], "export.csv", { type: "text/csv" }) }),
	},
	// While a file is being read nobody decides about it; what an administrator may do later is in tests/people.
	...Object.fromEntries(
		Object.entries<Fields>({
			approveAction: {},
			discardAction: {},
			readingAction: { encoding: "utf-8", separator: ";", dateOrder: "day" },
			sitesAction: { "sites[0].key": "nowhere", "sites[0].decision": "leave_out" },
			leaversAction: { everyone: "on" },
		}).map(([name, fields]) => [
			`(platform)/admin/imports/[id]/actions.ts#${name}`,
			{ who: [], form: ({ importId }: World) => ({ ...fields, importId }) },
		]),
	),
	"(platform)/admin/imports/[id]/actions.ts#resumeAction": { who: ["admin"], form: ({ importId }) => ({ importId }) },
};
