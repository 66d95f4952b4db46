import { longDay, MINUTE } from "../clock";
import { kysely } from "../db";
import { env } from "../env";
import { found, NotFound } from "../errors";
import { translator } from "../i18n/translator";
import { isId } from "../ids";
import { meetupVisibleTo } from "../meetups/policy";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { FAINT, fitting, LINE, line, MILLIMETRE, newPdf, type Pdf } from "../pdf";

/** The viewer's own check-in. @throws NotFound for who was not checked in */
export async function ownCheckIn(viewer: Viewer, meetupId: string) {
	if (!isId(meetupId)) throw new NotFound();
	const row = await kysely
		.selectFrom("check_ins as ci")
		.innerJoin("meetups as m", "m.id", "ci.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.innerJoin("venues as v", "v.id", "ci.venueId")
		.select(["m.id", "m.title", "m.startsAt", "m.endsAt", "c.name as communityName"])
		.select(["v.name as venueName", "v.zone as venueZone"])
		.where("m.id", "=", meetupId)
		.where("ci.personId", "=", viewer.personId)
		.where("ci.takenBackAt", "is", null)
		.where(meetupVisibleTo(viewer))
		.executeTakeFirst();
	const { communityName, venueName, venueZone, ...meetup } = found(row);
	return { ...meetup, community: { name: communityName }, venue: { name: venueName, zone: venueZone } };
}
type OwnCheckIn = Awaited<ReturnType<typeof ownCheckIn>>;

const MARGIN = 25 * MILLIMETRE;
const WIDE = 297 * MILLIMETRE;
const HIGH = 210 * MILLIMETRE;

/** A certificate of attendance in the viewer's language, with the day in the zone of the venue. */
export function certificate(viewer: Viewer, { title, startsAt, endsAt, venue, community }: OwnCheckIn): Pdf {
	const { locale } = viewer;
	const t = translator(locale);
	const name = fullName(viewer);
	const paper = newPdf(`${t("certificate.title")} · ${title}`, locale, MARGIN);
	paper.addPage({ size: "A4", layout: "landscape", margin: MARGIN });
	const inset = 12 * MILLIMETRE;
	paper
		.rect(inset, inset, WIDE - 2 * inset, HIGH - 2 * inset)
		.lineWidth(1)
		.strokeColor(LINE)
		.stroke();
	const width = WIDE - 2 * MARGIN;
	const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE);
	const lines = [
		{ text: env().ORGANISATION_NAME, size: 12, colour: FAINT, below: 16 },
		{ text: t("certificate.title"), size: 30, bold: true, below: 24 },
		{ text: t("certificate.says"), size: 13, below: 13 },
		{ text: name, size: fitting(paper, name, width, [28, 24, 20, 16]), bold: true, below: 20 },
		{ text: t("certificate.tookPart", { community: community.name }), size: 13, below: 12 },
		{ text: title, size: fitting(paper, title, width, [20, 17, 15, 13, 11]), bold: true, below: 16 },
		{
			text: t("certificate.when", {
				day: longDay(startsAt, { locale, zone: venue.zone }),
				venue: venue.name,
				hours: Math.floor(minutes / 60),
				minutes: minutes % 60,
			}),
			size: 13,
			below: 0,
		},
	];
	let y = 42 * MILLIMETRE;
	for (const { text, below, ...look } of lines) {
		line(paper, text, { x: MARGIN, y, width, centred: true, ...look });
		y += below * MILLIMETRE;
	}
	paper.end();
	return paper;
}
