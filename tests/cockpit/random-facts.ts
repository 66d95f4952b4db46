import fc from "fast-check";

const hours = (most: number) => fc.integer({ min: 0, max: most });

const drawnPost = fc.record({
	kind: fc.constantFrom("question", "discussion", "announcement", "proposal"),
	/** Whole hours, so that the edges of the rules are met. */
	hours: fc.oneof(hours(24 * 110), hours(24 * 15), fc.constantFrom(47, 48, 49, 24 * 14, 24 * 30, 24 * 90)),
	author: fc.nat(4),
	isReplied: fc.boolean(),
	isLocked: fc.constantFrom(false, false, false, true),
	state: fc.constantFrom("published", "published", "published", "deleted", "waiting", "scheduled"),
	isInBoth: fc.boolean(),
	supporters: fc.nat(6),
	raised: fc.constantFrom("no", "no", "raised", "answered"),
	answeredHours: hours(24 * 20),
});

/** Only announcements are scheduled. */
const randomPost = drawnPost.map((post) =>
	post.state === "scheduled" && post.kind !== "announcement" ? { ...post, state: "deleted" as const } : post,
);

const randomRequest = fc.record({
	status: fc.constantFrom("requested", "requested", "invited", "left"),
	personStatus: fc.constantFrom("active", "active", "left"),
});

const randomEdition = fc.record({
	state: fc.constantFrom("draft", "published", "published", "cancelled"),
	startsInHours: fc.oneof(fc.integer({ min: -48, max: 24 * 14 }), fc.constant(24 * 10)),
	hasAgenda: fc.boolean(),
	requests: fc.nat(2),
});

const randomPractice = fc.record({
	status: fc.constantFrom("draft", "published", "published", "needs_update", "retired"),
	reviewInDays: fc.integer({ min: -3, max: 3 }),
	doubts: fc.array(fc.boolean(), { maxLength: 2 }),
	isDeleted: fc.boolean(),
});

const randomCase = fc.record({
	source: fc.constantFrom("report", "words", "first_post"),
	/** The first of the people is who looks. */
	author: fc.nat(2),
	stage: fc.constantFrom("open", "decided", "appealed", "answered"),
	decidedBy: fc.nat(1),
	/** Who looks has reported it: somebody else decides. */
	isReported: fc.constantFrom(false, false, true),
	hours: hours(200),
});

/** Days since each of twelve members was last engaged; null for never. */
const randomDays = fc.array(fc.option(fc.integer({ min: 0, max: 150 }), { freq: 6 }), { minLength: 12, maxLength: 12 });

export const randomCommunity = fc.record({
	posts: fc.array(randomPost, { maxLength: 7 }),
	requests: fc.array(randomRequest, { maxLength: 3 }),
	editions: fc.array(randomEdition, { maxLength: 3 }),
	practices: fc.array(randomPractice, { maxLength: 3 }),
	cases: fc.array(randomCase, { maxLength: 4 }),
	engaged: randomDays,
	isBilingual: fc.boolean(),
	createdHours: fc.constantFrom(24 * 400, 24 * 15, 24 * 14, 24 * 3),
});

export type Facts = typeof randomCommunity extends fc.Arbitrary<infer Value> ? Value : never;
