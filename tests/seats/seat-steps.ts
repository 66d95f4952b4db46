import fc from "fast-check";

export const PEOPLE = 7;
const VENUES = 2;

export type Step =
	| { verb: "rsvp"; who: number; where: number; onlyIfFree: boolean; guests: number }
	| { verb: "withdraw"; who: number }
	| { verb: "decline"; who: number }
	| { verb: "bring"; who: number; guests: number }
	| { verb: "signUpForSeries"; who: number; where: number }
	| { verb: "confirm"; who: number }
	| { verb: "seat"; who: number; where: number; outOfReserved: boolean }
	| { verb: "place"; who: number; where: number; from: "free" | "extra" | "reserved" }
	| { verb: "unseat"; who: number }
	| { verb: "speak"; who: number }
	| { verb: "saysNo"; who: number }
	| { verb: "reserve"; where: number; seats: number }
	| { verb: "release"; where: number }
	| { verb: "ask"; who: number; where: number }
	| { verb: "answer"; who: number[]; accept: boolean }
	| { verb: "reopen" }
	| { verb: "lapse" }
	| { verb: "capacity"; seats: number[] };

const who = fc.nat(PEOPLE - 1);
const where = fc.nat(VENUES - 1);
const guests = fc.nat(2);
const verb = <Name extends Step["verb"]>(name: Name) => fc.constant(name);
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 10,
		arbitrary: fc.record({
			verb: verb("rsvp"),
			who,
			where,
			onlyIfFree: fc.boolean(),
			guests: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, guests),
		}),
	},
	{ weight: 4, arbitrary: fc.record({ verb: verb("withdraw"), who }) },
	{ weight: 1, arbitrary: fc.record({ verb: verb("decline"), who }) },
	{ weight: 2, arbitrary: fc.record({ verb: verb("bring"), who, guests }) },
	{ weight: 2, arbitrary: fc.record({ verb: verb("signUpForSeries"), who, where }) },
	{ weight: 1, arbitrary: fc.record({ verb: verb("confirm"), who }) },
	{ weight: 2, arbitrary: fc.record({ verb: verb("seat"), who, where, outOfReserved: fc.boolean() }) },
	{
		weight: 2,
		arbitrary: fc.record({
			verb: verb("place"),
			who,
			where,
			from: fc.constantFrom<("free" | "extra" | "reserved")[]>("free", "extra", "reserved"),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ verb: verb("unseat"), who }) },
	{ weight: 2, arbitrary: fc.record({ verb: verb("speak"), who }) },
	{ weight: 2, arbitrary: fc.record({ verb: verb("saysNo"), who }) },
	{ weight: 1, arbitrary: fc.record({ verb: verb("reserve"), where, seats: fc.integer({ min: 1, max: 2 }) }) },
	{ weight: 1, arbitrary: fc.record({ verb: verb("release"), where }) },
	{ weight: 4, arbitrary: fc.record({ verb: verb("ask"), who, where }) },
	{
		weight: 3,
		arbitrary: fc.record({
			verb: verb("answer"),
			who: fc.uniqueArray(who, { minLength: 1, maxLength: 3 }),
			accept: fc.boolean(),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ verb: verb("reopen") }) },
	{ weight: 2, arbitrary: fc.record({ verb: verb("lapse") }) },
	{
		weight: 2,
		arbitrary: fc.record({
			verb: verb("capacity"),
			seats: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: VENUES, maxLength: VENUES }),
		}),
	},
);
/** Each round is let loose at once, on as many connections as it has steps. */
export const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
