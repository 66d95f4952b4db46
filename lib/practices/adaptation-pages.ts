import { expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { type DB, db, kysely } from "../db";
import { demand, found } from "../errors";
import { unitNames } from "../people/units";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { withChangesOf } from "./adapted-texts";
import { cardOf } from "./card";
import { comparedCards } from "./compared-cards";
import { offeredTexts, withOffer } from "./offers";
import { canChange, practiceReadableBy, practiceVisibleTo } from "./policy";
import { practiceRow } from "./practice-page";
import { storedCard } from "./schema";
import { SHARED_TEXTS } from "./shared-texts";
import { publishedVersion } from "./versions";

const COPIES_SHOWN = 6;
const OFFERS_SHOWN = 20;

/** The ties of a card to others that the viewer may see: its original, and copies of it. In one statement. */
export async function adaptationTies(viewer: Viewer, practiceId: string) {
	const eb = expressionBuilder<DB>();
	const original = eb
		.selectFrom("practice_adaptations as tie")
		.innerJoin("practices as p", "p.id", "tie.originalId")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["p.slug", "p.title", "p.language", "p.version", "tie.fromVersion", "tie.seenVersion"])
		.where("tie.copyId", "=", practiceId)
		.where(practiceReadableBy(viewer));
	const copies = eb
		.selectFrom("practice_adaptations as tie")
		.innerJoin("practices as p", "p.id", "tie.copyId")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select((row) => ["p.slug", "p.title", "p.language", "p.status", unitNames(row.ref("p.orgUnitId")).as("unit")])
		.where("tie.originalId", "=", practiceId)
		.where(practiceVisibleTo(viewer))
		.orderBy("tie.madeAt", "desc")
		.orderBy("p.id", "desc")
		.limit(sql.lit(COPIES_SHOWN));
	const offers = eb
		.selectFrom("practice_offers as offer")
		.select((row) => row.cast<number>(row.fn.countAll(), "integer").as("count"))
		.where("offer.originalId", "=", practiceId)
		.where("offer.outcome", "is", null);
	return kysely
		.selectNoFrom([
			jsonObjectFrom(original).as("original"),
			jsonArrayFrom(copies).as("copies"),
			offers.$asScalar().$notNull().as("openOffers"),
		])
		.executeTakeFirstOrThrow();
}

export type AdaptationTies = Awaited<ReturnType<typeof adaptationTies>>;

/** A copy beside its original: what changed there since it was looked at, and what the copy could offer. @throws NotFound, Refused */
export async function originalOfCopy(viewer: Viewer, slug: string) {
	const copy = await practiceRow(viewer, slug);
	const tie = found(
		await kysely
			.selectFrom("practice_adaptations as tie")
			.innerJoin("practices as p", "p.id", "tie.originalId")
			.select(["p.slug", "tie.fromVersion", "tie.seenVersion"])
			.where("tie.copyId", "=", copy.id)
			.executeTakeFirst(),
	);
	const original = await practiceRow(viewer, tie.slug);
	demand(canChange(viewer, copy));
	const [seen, offers] = await Promise.all([
		publishedVersion(db, original.id, tie.seenVersion),
		kysely
			.selectFrom("practice_offers as offer")
			.select(["offer.id", "offer.offeredById", "offer.offeredAt", "offer.note", "offer.outcome", "offer.answer"])
			.where("offer.copyId", "=", copy.id)
			.orderBy("offer.offeredAt", "desc")
			.orderBy("offer.id", "desc")
			.limit(sql.lit(OFFERS_SHOWN))
			.execute(),
	]);
	const [mine, theirs] = [cardOf(copy), cardOf(original)];
	const shared = SHARED_TEXTS.map((field) => {
		const next = withChangesOf(field, mine, seen, theirs);
		const state = next === undefined ? "conflict" : next === (mine[field] ?? "") ? "same" : "takeable";
		return { field, state } as const;
	});
	return {
		copy,
		original,
		fromVersion: tie.fromVersion,
		seenVersion: tie.seenVersion,
		/** What changed in the original, and whether the copy can take it over. */
		changed: comparedCards(seen, theirs).map(({ field, parts }) => ({
			field,
			parts,
			state: shared.find((one) => one.field === field)?.state ?? null,
		})),
		/** The texts in which the copy differs from the original. */
		own: SHARED_TEXTS.filter((field) => (mine[field] ?? "") !== (theirs[field] ?? "")),
		offers,
	};
}

/** The offers of copies to a practice, the open ones first, each with what it would change. @throws NotFound, Refused */
export async function offersOfPractice(viewer: Viewer, slug: string) {
	const original = await practiceRow(viewer, slug);
	demand(canChange(viewer, original));
	const rows = await kysely
		.selectFrom("practice_offers as offer")
		.innerJoin("people as person", "person.id", "offer.offeredById")
		.innerJoin("practice_versions as base", (join) =>
			join.onRef("base.practiceId", "=", "offer.originalId").onRef("base.number", "=", "offer.baseVersion"),
		)
		.select(["offer.id", "offer.offeredById", "offer.offeredAt", "offer.note", "offer.outcome", "offer.answer"])
		.select(["offer.texts", "base.card", "person.givenName", "person.familyName", "person.faceFileId"])
		.select((eb) =>
			jsonObjectFrom(
				eb
					.selectFrom("practices as p")
					.innerJoin("communities as c", "c.id", "p.communityId")
					.select(["p.slug", "p.title", "p.language"])
					.whereRef("p.id", "=", "offer.copyId")
					.where(practiceReadableBy(viewer)),
			).as("copy"),
		)
		.where("offer.originalId", "=", original.id)
		.where("offer.outcome", "is distinct from", literal("withdrawn"))
		.orderBy((eb) => eb("offer.outcome", "is", null), "desc")
		.orderBy("offer.offeredAt", "desc")
		.orderBy("offer.id", "desc")
		.limit(sql.lit(OFFERS_SHOWN))
		.execute();
	const present = cardOf(original);
	return {
		original,
		offers: rows.map(({ texts, card, givenName, familyName, faceFileId, ...offer }) => {
			const next = offer.outcome ? null : withOffer(present, storedCard.parse(card), offeredTexts.parse(texts));
			return {
				...offer,
				person: { id: offer.offeredById, givenName, familyName, faceFileId },
				/** Both have changed the same passage. */
				conflicts: next === undefined,
				changes: next ? comparedCards(present, next) : [],
			};
		}),
	};
}
