import { describe, expect, test } from "vitest";
import { nominationInput } from "@/lib/champions/schema";
import { communityInput } from "@/lib/communities/schema";
import { renderMarkdown } from "@/lib/markdown";
import { postText, replyText } from "@/lib/posts/schema";
import { cardInput, missingFrom, storedCard } from "@/lib/practices/schema";
import { searchText as stored } from "@/lib/search-text";
import { searchable } from "@/lib/text";
import { communities } from "@/prisma/seed/content/communities";
import { makeOrganisation } from "@/prisma/seed/organisation";
import { cast } from "../cast";

process.env.NEXTAUTH_URL ??= "http://localhost:3000";
process.env.NEXTAUTH_SECRET ??= "a secret for tests alone, and long enough";
process.env.DATABASE_URL ??= "postgresql://nowhere/none";

const ZONE = "Europe/Paris";
/** Making the organisation takes seconds on an idle machine. */
const PATIENCE = { timeout: 300_000 };
const now = new Date("2026-11-18T09:00:00Z");
const semis = makeOrganisation(now, ZONE);
const texts = [
	...semis.posts.map(({ language, title, body }) => ({ language, text: `${title} ${body}` })),
	...semis.replies.map(({ language, body }) => ({ language, text: body })),
	...semis.practices.map(({ language, title, context, problem, result }) => ({
		language,
		text: `${title} ${context} ${problem} ${result}`,
	})),
	...semis.meetups.map(({ language, title, summary }) => ({ language, text: `${title} ${summary}` })),
];

const repeated = (list: readonly string[]) => list.filter((item, index) => list.indexOf(item) !== index);
const occurrences = (text: string, words: RegExp) => text.toLowerCase().match(words)?.length ?? 0;

describe("the demonstration's people", () => {
	test("are two thousand employees, with the cast as the tests have it", () => {
		const atWork = semis.people.filter(({ kind, status }) => kind === "employee" && status !== "left");
		expect(atWork).toHaveLength(2000);
		for (const member of Object.values(cast)) {
			const person = semis.people.find(({ email }) => email === member.email);
			expect(person).toMatchObject({
				givenName: member.givenName,
				familyName: member.familyName,
				jobTitle: member.jobTitle,
			});
			const unit = semis.orgUnits.find(({ id }) => id === person?.orgUnitId);
			const site = semis.sites.find(({ id }) => id === person?.siteId);
			expect([unit?.code ?? "", site?.name ?? ""]).toEqual([member.unit, member.site]);
		}
	});

	test("have a name and an address, and are found without accents", () => {
		expect(repeated(semis.people.map(({ email }) => email ?? ""))).toEqual([]);
		const present = semis.people.filter(({ status }) => status !== "left");
		expect(repeated(present.map(({ givenName, familyName }) => `${givenName} ${familyName}`))).toEqual([]);
		for (const { givenName, familyName, jobTitle, email, sortName, searchText } of semis.people) {
			expect(sortName).toBe(searchable(familyName, givenName));
			expect(searchText).toBe(stored(familyName, givenName, jobTitle, email));
		}
	});

	test("are the same on every machine", PATIENCE, () => {
		expect(makeOrganisation(now, ZONE)).toEqual(semis);
	});
});

describe("the demonstration's texts", () => {
	test("are many, with different titles", () => {
		expect(semis.communities).toHaveLength(24);
		expect(semis.posts.length).toBeGreaterThanOrEqual(150);
		expect(semis.practices.length).toBeGreaterThanOrEqual(70);
		expect(semis.meetups.length).toBeGreaterThanOrEqual(40);
		const written = communities.flatMap(({ threads }) =>
			threads.flatMap(({ replies }) => replies.map(({ text }) => text)),
		);
		expect(new Set(written).size).toBeGreaterThanOrEqual(350);
		expect(repeated(semis.posts.map(({ title }) => title))).toEqual([]);
		expect(repeated(semis.practices.map(({ title }) => title))).toEqual([]);
		expect(repeated(semis.practices.map(({ slug }) => slug))).toEqual([]);
	});

	test("have no leftovers from writing", () => {
		const leftovers =
			/lorem|ipsum|\btodo\b|\bfixme\b|placeholder|\bfoo\b|\bxxx|undefined|\bnull\b|\{city\}|(community|post|practice|user|person) \d/i;
		expect(texts.map(({ text }) => text).filter((text) => leftovers.test(text) || /\S {2}\S/.test(text))).toEqual([]);
	});

	test("pass the same schemas as people's texts", () => {
		for (const { topicId, orgUnitId, ...row } of semis.communities)
			expect(
				communityInput.safeParse({ ...row, topicId: topicId ?? undefined, orgUnitId: orgUnitId ?? undefined }).error,
			).toBeUndefined();
		for (const row of semis.posts) expect(postText.safeParse(row).error).toBeUndefined();
		for (const row of semis.replies) expect(replyText.safeParse(row).error).toBeUndefined();
		for (const { number, practiceId, card } of semis.practiceVersions) {
			const { tags, ...words } = storedCard.parse(card);
			const parsed = cardInput.safeParse({ ...words, tags: tags?.join(", ") });
			expect(parsed.error, `${practiceId} ${number}`).toBeUndefined();
			expect(parsed.data && missingFrom(parsed.data)).toEqual([]);
		}
		for (const { title, summary } of semis.meetups) {
			expect(title.length).toBeLessThanOrEqual(140);
			expect(summary.length).toBeLessThanOrEqual(300);
		}
		for (const { id, reason, topicId } of semis.nominations) {
			const evidence = semis.evidence.filter(({ nominationId }) => nominationId === id);
			const proposal = { nominee: cast.champion.email, topicId, reason, evidence };
			expect(nominationInput.safeParse(proposal).error).toBeUndefined();
		}
	});

	test("are rendered and made searchable as the product does it", () => {
		for (const { body, bodyHtml, title, searchText } of semis.posts) {
			expect(bodyHtml).toBe(renderMarkdown(body));
			expect(searchText).toBe(stored(title, body));
		}
		for (const { body, bodyHtml, searchText } of semis.replies) {
			expect(bodyHtml).toBe(renderMarkdown(body));
			expect(searchText).toBe(stored(body));
		}
	});

	test("link to practices and communities that exist", () => {
		const known = new Set([
			...semis.practices.map(({ slug }) => `/practices/${slug}`),
			...semis.communities.map(({ slug }) => `/communities/${slug}`),
		]);
		const linked = texts.flatMap(({ text }) => [...text.matchAll(/\]\((\/[^)]+)\)/g)].map(([, path]) => path ?? ""));
		const proven = semis.evidence.map(({ path }) => path);
		expect(linked.length).toBeGreaterThan(3);
		expect([...linked, ...proven].filter((path) => !known.has(path))).toEqual([]);
	});

	test("have the language they are written in, and both languages occur", () => {
		const french =
			/\b(le|la|les|des|une?|est|et|que|qui|pas|nous|vous|je|on|c'est|dans|pour|avec|sur|à|au|merci|du|l'|d'|ne|se)(?=[\s.,'])/g;
		const english =
			/\b(the|is|and|of|to|we|you|it|in|for|with|that|not|they|this|have|was|are|i|my|our|no|one|from|what|who|how|has)\b/g;
		const wrong = texts
			.filter(({ text }) => text.length > 60)
			.filter(({ language, text }) => {
				const [fr, en] = [occurrences(text, french), occurrences(text, english)];
				return language === "fr" ? en > fr : fr > en;
			});
		expect(wrong).toEqual([]);
		for (const language of ["fr", "en"])
			expect(texts.filter((text) => text.language === language).length).toBeGreaterThan(texts.length / 4);
	});

	test("follow French typography", () => {
		const french = texts.filter(({ language }) => language === "fr");
		expect(french.filter(({ text }) => / [;:!?»%]|« /.test(text))).toEqual([]);
	});
});

describe("the demonstration's editions", () => {
	const seen = (state: string) => semis.meetups.filter((meetup) => meetup.state === state);

	test("are held, cancelled, drafted and to come; one of them is full and has a waitlist", () => {
		expect(seen("closed").length).toBeGreaterThan(40);
		// One still has to be captured.
		expect(seen("held")).toHaveLength(1);
		expect(seen("cancelled")).toHaveLength(2);
		expect(seen("draft")).toHaveLength(1);
		const coming = new Set(seen("published").map(({ id }) => id));
		expect(coming.size).toBeGreaterThan(8);
		const full = semis.venues.filter(({ meetupId, waiting }) => coming.has(meetupId) && (waiting ?? 0) > 0);
		expect(full.length).toBeGreaterThan(0);
		for (const { seatsTaken, capacity } of full) expect(seatsTaken).toBe(capacity);
		expect(new Set(semis.venues.map(({ zone }) => zone)).size).toBeGreaterThan(4);
	});

	test("are to come, whatever day the demonstration is made", PATIENCE, () => {
		for (const day of ["2027-01-01T00:10:00Z", "2028-02-29T12:00:00Z"]) {
			const then = new Date(day);
			const { meetups, activities } = makeOrganisation(then, ZONE);
			for (const { state, startsAt, endsAt } of meetups) {
				if (state === "published") expect(new Date(startsAt) > then).toBe(true);
				if (state === "held") expect(new Date(endsAt) <= then).toBe(true);
			}
			expect(activities.filter(({ at }) => new Date(at) > then)).toEqual([]);
		}
	});
});
