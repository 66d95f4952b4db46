import { describe, expect, test } from "vitest";
import { bodyOf } from "@/app/_web/action";
import { settingsAction } from "@/app/(platform)/admin/settings/actions";
import { editPostAction } from "@/app/(platform)/communities/[slug]/posts/[id]/edit/actions";
import { editReplyAction } from "@/app/(platform)/communities/[slug]/posts/[id]/replies/[replyId]/edit/actions";
import { changeCommunityAction } from "@/app/(platform)/communities/[slug]/settings/actions";
import { changeAction as changeMeetupAction } from "@/app/(platform)/meetups/[id]/edit/actions";
import { profileAction } from "@/app/(platform)/people/me/actions";
import { changeAction as changePracticeAction } from "@/app/(platform)/practices/[slug]/edit/actions";
import { changeAction as changeSeriesAction } from "@/app/(platform)/series/[id]/edit/actions";
import { changeAction as changeSpeakerAction } from "@/app/(platform)/speakers/[id]/edit/actions";
import { now, wallTimeOf } from "@/lib/clock";
import { communityFields } from "@/lib/communities/communities";
import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { meetupToChange } from "@/lib/meetups/meetup-form";
import { profileFields } from "@/lib/people/people";
import { ownProfile } from "@/lib/people/queries";
import { postFields } from "@/lib/posts/posts";
import { replyFields } from "@/lib/posts/replies";
import { cardOf } from "@/lib/practices/card";
import { practiceToChange } from "@/lib/practices/practice-page";
import { practiceFields } from "@/lib/practices/practices";
import { seriesToChange } from "@/lib/series/queries";
import { planSeries } from "@/lib/series/series";
import { readSettings } from "@/lib/settings";
import { speakerInput } from "@/lib/speakers/schema";
import { addSpeaker, talkFields } from "@/lib/speakers/speakers";
import { speakerForm } from "@/lib/speakers/talk-form";
import { as, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { answer, ask } from "../posts/conversation";
import { olfasDraft } from "../practices/cards";
import { input as plan } from "../series/planned";

type Fields = Record<string, string | readonly string[]>;

interface EditForm {
	action: object;
	/** The fields as the page fills them in. */
	open: () => Promise<Fields>;
	/** Two fields that different people change; the first also both of them. */
	first: { name: string; values: [string, string] };
	second: { name: string; value: string };
	/** What is stored of both. */
	saved: () => Promise<[unknown, unknown]>;
	who: () => ReturnType<typeof as>;
}

/** A row as the fields of a form: empty where there is nothing. */
const textFields = (row: object): Record<string, string> =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value == null ? "" : String(value)]));

const rowFields = (name: string, rows: readonly object[]) =>
	Object.fromEntries(
		rows.flatMap((row, index) =>
			Object.entries(textFields(row)).map(([field, value]) => [`${name}[${index}].${field}`, value]),
		),
	);

const FORMS: Record<string, () => Promise<EditForm>> = {
	async "the settings of a community"() {
		const { slug } = await community({ visibility: "open" });
		const row = () => db.community.findUniqueOrThrow({ where: { slug } });
		return {
			action: changeCommunityAction,
			who: () => as("communityManager"),
			async open() {
				const fields = communityFields(await row());
				return { ...textFields(fields), languages: fields.languages, slug, madeFrom: madeFrom(fields) };
			},
			first: { name: "visibility", values: ["hidden", "by_invitation"] },
			second: { name: "summary", value: "People who answer letters." },
			saved: async () => [(await row()).visibility, (await row()).summary],
		};
	},
	async "one’s own profile, in two windows"() {
		const id = await castId("employee");
		const row = () => db.person.findUniqueOrThrow({ where: { id } });
		return {
			action: profileAction,
			who: () => as("employee"),
			async open() {
				const fields = profileFields(await row());
				return { ...textFields(fields), expertise: fields.expertise.join(", "), madeFrom: madeFrom(fields) };
			},
			first: { name: "about", values: ["I write.", "I read."] },
			second: { name: "expertise", value: "Letters" },
			saved: async () => [(await row()).about, (await row()).expertise.join()],
		};
	},
	async "the settings of the organisation"() {
		return {
			action: settingsAction,
			who: () => as("admin"),
			async open() {
				const settings = await readSettings();
				return { ...textFields(settings), madeFrom: madeFrom(settings) };
			},
			first: { name: "offerHours", values: ["12", "48"] },
			second: { name: "communityCreators", value: "hub" },
			saved: async () => [String((await readSettings()).offerHours), (await readSettings()).communityCreators],
		};
	},
	async "a post"() {
		const { slug } = await community({ members: [await castId("employee")] });
		const id = await ask(await as("employee"), slug);
		const row = () => db.post.findUniqueOrThrow({ where: { id } });
		return {
			action: editPostAction,
			who: () => as("employee"),
			open: async () => ({ ...textFields(postFields(await row())), id, madeFrom: madeFrom(postFields(await row())) }),
			first: { name: "title", values: ["From the phone, first", "From the desk, later"] },
			second: { name: "body", value: "Billed three times." },
			saved: async () => [(await row()).title, (await row()).body],
		};
	},
	async "a reply"() {
		const { slug } = await community({ members: [await castId("employee")] });
		const id = await answer(await as("employee"), await ask(await as("employee"), slug));
		const row = () => db.reply.findUniqueOrThrow({ where: { id } });
		return {
			action: editReplyAction,
			who: () => as("employee"),
			open: async () => ({ ...textFields(replyFields(await row())), id, madeFrom: madeFrom(replyFields(await row())) }),
			first: { name: "body", values: ["Say sorry.", "Say nothing."] },
			second: { name: "language", value: "fr" },
			saved: async () => [(await row()).body, (await row()).language],
		};
	},
	async "a practice"() {
		const { slug } = await olfasDraft();
		const row = () => db.practice.findUniqueOrThrow({ where: { slug } });
		return {
			action: changePracticeAction,
			who: () => as("champion"),
			async open() {
				const practice = await practiceToChange(await as("champion"), slug);
				const card = cardOf(practice);
				const marks = madeFrom(practiceFields(card, practice.contactId));
				const { status, contact } = practice;
				return {
					...textFields({ ...card, status, contact: contact?.email }),
					tags: card.tags.join(", "),
					slug,
					madeFrom: marks,
				};
			},
			first: { name: "result", values: ["Half as many letters.", "Twice as many letters."] },
			second: { name: "tags", value: "hotline" },
			saved: async () => [(await row()).result, (await row()).tags.join()],
		};
	},
	async "a talk"() {
		const { slug } = await community();
		const talk = speakerInput.parse({ kind: "industry", name: "Marta Nowak", subject: "Letters" });
		const { id } = await addSpeaker(await as("communityManager"), { slug, ...talk }, now());
		const row = () => db.speakerEngagement.findUniqueOrThrow({ where: { id } });
		return {
			action: changeSpeakerAction,
			who: () => as("communityManager"),
			async open() {
				const fields = talkFields(await speakerForm(await as("communityManager"), id));
				return { ...textFields(fields), id, madeFrom: madeFrom(fields) };
			},
			first: { name: "subject", values: ["Letters that nobody sends", "Letters that everybody sends"] },
			second: { name: "brief", value: "Ten minutes, no slides." },
			saved: async () => [(await row()).subject, (await row()).brief],
		};
	},
	async "a meetup"() {
		const { id, venueId } = await edition({ startsAt: new Date(now().getTime() + 30 * 86_400_000) });
		const row = () => db.meetup.findUniqueOrThrow({ where: { id }, select: { title: true } });
		const venue = () => db.venue.findUniqueOrThrow({ where: { id: venueId }, select: { accessNotes: true } });
		return {
			action: changeMeetupAction,
			who: () => as("communityManager"),
			async open() {
				const { madeFrom: marks, ...meetup } = await meetupToChange(await as("communityManager"), id);
				const { title, summary, about, language, zone, companionsEach } = meetup;
				const agenda = meetup.agenda.map(({ speakerText, speaker, ...item }) => ({
					...item,
					speaker: speaker?.email ?? speakerText,
				}));
				const venues = meetup.venues.map(({ seatsTaken: _seats, host, ...rest }) => ({ ...rest, host: host?.email }));
				return {
					...textFields({ title, summary, about, language, zone, companionsEach }),
					...rowFields("agenda", agenda),
					...rowFields("venues", venues),
					startsAt: wallTimeOf(meetup.startsAt, zone),
					endsAt: wallTimeOf(meetup.endsAt, zone),
					meetupId: id,
					madeFrom: marks,
					scope: "one",
				};
			},
			first: { name: "title", values: ["Said by the first", "Said by the second"] },
			second: { name: "venues[0].accessNotes", value: "Door 4711" },
			saved: async () => [(await row()).title, (await venue()).accessNotes],
		};
	},
	async "a series"() {
		const { slug } = await community();
		const startsAt = new Date(now().getTime() + 30 * 86_400_000);
		startsAt.setUTCMinutes(0, 0, 0);
		const endsAt = new Date(startsAt.getTime() + 3_600_000);
		const claire = await as("communityManager");
		const { id } = await planSeries(claire, slug, plan({ startsAt, endsAt, rsvpClosesAt: null }), now());
		const row = () => db.meetupSeries.findUniqueOrThrow({ where: { id } });
		return {
			action: changeSeriesAction,
			who: () => as("communityManager"),
			async open() {
				const { edition, madeFrom: marks } = await seriesToChange(await as("communityManager"), id, now());
				const { title, summary, about, language, zone, companionsEach, agenda, venues, questions } = edition;
				return {
					...textFields({ title, summary, about, language, zone, companionsEach }),
					...rowFields("agenda", agenda),
					...rowFields("venues", venues),
					...rowFields("questions", questions),
					startsAt: wallTimeOf(edition.startsAt, zone),
					endsAt: wallTimeOf(edition.endsAt, zone),
					repeats: "monthWeekday",
					monthWeekdayEvery: "2",
					nth: "3",
					weekday: "TH",
					seriesId: id,
					madeFrom: marks,
				};
			},
			first: { name: "title", values: ["Writers write", "Writers read"] },
			second: { name: "summary", value: "Two teams show what they wrote." },
			saved: async () => [(await row()).title, (await row()).summary],
		};
	},
};

async function send({ action, who }: EditForm, fields: Fields) {
	const body = bodyOf(action);
	if (!body) throw new Error("no form action");
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
	return body(await who(), form);
}

describe.each(Object.entries(FORMS))("two people open %s", (_, make) => {
	test("and change different fields: both changes hold", async () => {
		const form = await make();
		const [one, other] = [await form.open(), await form.open()];
		expect(await send(form, { ...one, [form.first.name]: form.first.values[0] })).toHaveProperty("to");
		expect(await send(form, { ...other, [form.second.name]: form.second.value })).toHaveProperty("to");
		expect(await form.saved()).toEqual([form.first.values[0], form.second.value]);
	});

	test("and change the same: the second is told beside the field, and then replaces nothing else", async () => {
		const form = await make();
		const [one, other] = [await form.open(), await form.open()];
		const { first, second } = form;
		await send(form, { ...one, [first.name]: first.values[0], [second.name]: second.value });
		const typed = { ...other, [first.name]: first.values[1] };
		const told = await send(form, typed);
		if ("to" in told) throw new Error("The second change was not told of the first");
		expect(told).toMatchObject({ stale: true, values: { [first.name]: first.values[1] } });
		expect(Object.keys(told.errors)).toEqual([first.name]);
		expect(await form.saved()).toEqual([first.values[0], second.value]);
		expect(await send(form, { ...typed, madeFrom: String(told.values.madeFrom) })).toHaveProperty("to");
		expect(await form.saved()).toEqual([first.values[1], second.value]);
	});
});

test("a hidden community stays hidden when somebody saves a form that they opened while it was open", async () => {
	const form = await FORMS["the settings of a community"]?.();
	if (!form) throw new Error("no form");
	const opened = await form.open();
	await send(form, { ...(await form.open()), visibility: "hidden" });
	await send(form, { ...opened, name: "Another name" });
	expect(await form.saved()).toEqual(["hidden", expect.any(String)]);
});

test("a form that was corrected keeps what it was made from", async () => {
	const form = await FORMS["the settings of a community"]?.();
	if (!form) throw new Error("no form");
	const opened = await form.open();
	const invalid = await send(form, { ...opened, name: "" });
	expect(invalid).toMatchObject({ values: { madeFrom: opened.madeFrom } });
});

test("the language that a profile shows by the browser is chosen by saving it", async () => {
	const lucia = await as("employee");
	const stored = profileFields(await ownProfile(lucia));
	expect(stored.locale).toBe("en");
	const form = await FORMS["one’s own profile, in two windows"]?.();
	if (!form) throw new Error("no form");
	await send(form, { ...(await form.open()), locale: "fr", madeFrom: madeFrom(stored) });
	expect(profileFields(await ownProfile(lucia)).locale).toBe("fr");
});
