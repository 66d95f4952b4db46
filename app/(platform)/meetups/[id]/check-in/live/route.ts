import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import type { Settled } from "@/components/check-in/use-attendance";
import { checkIn, takeBack, walkIn } from "@/lib/attendance/check-ins";
import { attendanceAt, hostedMeetup } from "@/lib/attendance/queries";
import { type SentTap, tapsInput } from "@/lib/attendance/schema";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { countUse } from "@/lib/limits";
import { log } from "@/lib/log";
import type { Viewer } from "@/lib/viewer";

type Context = RouteContext<"/meetups/[id]/check-in/live">;

/** Changes of seats and attendance since the device last asked. */
export const GET = fileResponse(async (request, { params }: Context) =>
	respond(request, (await params).id, async () => []),
);

/** Records check-ins of a device. Each is confirmed or refused on its own. */
export const POST = fileResponse(async (request, { params }: Context) => {
	const { id } = await params;
	return respond(request, id, async (viewer) => {
		// A form of another site cannot send this content type.
		const isOurs = request.headers.get("content-type") === "application/json";
		const input = tapsInput.safeParse(isOurs ? await request.json().catch(() => null) : null);
		if (!input.success) return null;
		await countUse("write", { personId: viewer.personId, sender: await clientAddress() }, now());
		const settled: Settled["settled"] = [];
		for (const tap of input.data.taps) settled.push(...(await settle(viewer, id, tap)));
		return settled;
	});
});

/** `work` is done for hosts alone: a stranger's body is not even read. It returns null for a body that cannot be read. */
async function respond(
	request: NextRequest,
	id: string,
	work: (viewer: Viewer) => Promise<Settled["settled"] | null>,
): Promise<Response> {
	const { viewer } = await requireEmployee();
	const meetup = await hostedMeetup(viewer, id);
	const settled = await work(viewer);
	if (!settled) return new Response(null, { status: 400 });
	const { expectedMark, arrivedMark } = Object.fromEntries(request.nextUrl.searchParams);
	const attendance = await attendanceAt(viewer, meetup, { expectedMark, arrivedMark });
	return Response.json({ settled, attendance } satisfies Settled, { headers: { "cache-control": "no-store" } });
}

/** Returns nothing after an unexpected error: the device sends it again. */
async function settle(viewer: Viewer, meetupId: string, tap: SentTap): Promise<Settled["settled"]> {
	const at = new Date(now().getTime() - tap.ago);
	const { deviceKey } = tap;
	try {
		if (tap.verb === "checkIn") await checkIn(viewer, { ...tap, meetupId }, at);
		else if (tap.verb === "walkIn") await walkIn(viewer, { ...tap, meetupId }, at);
		else await takeBack(viewer, { ...tap, meetupId }, at);
		return [{ deviceKey }];
	} catch (problem) {
		if (problem instanceof Refused)
			return [{ deviceKey, refusal: translator(viewer.locale)(`refusals.${problem.reason}`) }];
		log.error({ err: problem, personId: viewer.personId }, "a note of attendance failed");
		return [];
	}
}
