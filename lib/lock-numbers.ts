/**
 * The advisory locks of the product, each with its own number, which is the first key in PostgreSQL. The second key
 * is the hash of a text where the lock is for one address, meetup or talk; otherwise 0.
 */
export const LOCKS = {
	migrations: 1,
	demoData: 2,
	/** Held by a worker process while it runs. The second key is its name. */
	workerAlive: 3,
	figures: 4,
	peopleImport: 5,
	settings: 6,
	administrators: 7,
	/** One address. */
	signInLinks: 8,
	/** One address. */
	guest: 9,
	/** One meetup. */
	talkProposals: 10,
	/** One talk. */
	talkSlides: 11,
	/** One person at one meetup. */
	attendance: 12,
	headcount: 13,
	topics: 14,
} as const;
