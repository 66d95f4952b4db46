import { db } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { queueMail } from "../mail";
import type { InboxMessage, MailMessage } from "./audience";
import type { Fact } from "./facts";
import { seatFiles } from "./seat-files";
import { valuesFor } from "./wording";

/** Mails of one transaction: a large edition's seat holders are not one long lock. */
const BATCH = 100;

/** What calendars learn of as well as people. */
const IN_CALENDARS: ReadonlySet<MailMessage> = new Set(["meetupCancelled", "meetupChanged"]);

const reader = {
	id: true,
	email: true,
	givenName: true,
	locale: true,
	zone: true,
	site: { select: { zone: true } },
} as const;

/** The same by mail, to everyone whose inbox says it and who has an address; in the language of each. */
export async function mailTold(fact: Fact, message: InboxMessage, mail: MailMessage, at: Date): Promise<void> {
	for (let after: string | undefined; ; ) {
		const items = await db.inboxItem.findMany({
			where: { activityId: fact.activityId, kind: message, person: { email: { not: null }, status: "active" } },
			orderBy: { personId: "asc" },
			take: BATCH,
			...(after ? { cursor: { activityId_personId: { activityId: fact.activityId, personId: after } }, skip: 1 } : {}),
			select: { path: true, person: { select: reader } },
		});
		const readers = items.map(({ person }) => readerOf(person));
		const files = fact.meetupId && IN_CALENDARS.has(mail) ? await seatFiles(fact.meetupId, readers, at) : undefined;
		await db.$transaction(async (tx) => {
			for (const { path, person } of items)
				await queueMail(tx, { ...letter(fact, mail, path, person), attachment: files?.get(person.id), at });
		});
		after = items.at(-1)?.person.id;
		if (items.length < BATCH) return;
	}
}

interface MailReader {
	id: string;
	email: string | null;
	givenName: string;
	locale: Locale;
	zone: string | null;
	site: { zone: string } | null;
}

const readerOf = ({ id, email, givenName, locale, zone, site }: MailReader) => ({
	personId: id,
	name: givenName,
	email,
	locale,
	zone: zone ?? site?.zone ?? env().ORGANISATION_ZONE,
});

function letter(fact: Fact, mail: MailMessage, path: string, person: MailReader) {
	const { personId, name: givenName, email, locale, zone } = readerOf(person);
	const t = translator(locale);
	const { reason, ...values } = valuesFor(fact.params, { locale, zone });
	return {
		onceKey: `told:${fact.activityId}:${personId}`,
		personId,
		to: email ?? "",
		locale,
		subject: t(`mail.told.${mail}.subject`, values),
		paragraphs: [
			t("mail.greeting", { givenName }),
			t(`mail.told.${mail}.text`, values),
			...(reason ? [t("mail.reason", { reason })] : []),
			...(fact.said ?? []),
		],
		action: { label: t(`mail.told.${mail}.action`), path },
	};
}
