/**
 * Every advisory lock of the product, each with its own number: the first key of PostgreSQL's two. The second is the hash
 * of a text where a lock is held for one thing, such as an address; else 0.
 */
export const LOCKS = {
	migrations: 1,
	demoData: 2,
	/** Held by a worker process as long as it lives; the second key is its name. */
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
} as const;
