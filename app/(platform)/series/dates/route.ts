import { parseWithZod } from "@conform-to/zod/v4";
import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { fieldsOf } from "@/app/_web/form-fields";
import { requireEmployee } from "@/app/_web/session";
import { dateAndYear } from "@/lib/clock";
import { countUse } from "@/lib/limits";
import { DATES_SHOWN, firstOccurrences } from "@/lib/series/rule";
import { datesInput } from "@/lib/series/schema";

/** The next dates of a series whose form is being filled in; none for a rule or a time that is not whole yet. */
export const GET = fileResponse(async (request: NextRequest) => {
	const { viewer, at } = await requireEmployee();
	await countUse("find", { personId: viewer.personId, sender: await clientAddress() }, at);
	const form = new FormData();
	for (const [name, value] of request.nextUrl.searchParams) form.append(name, value);
	const input = parseWithZod(fieldsOf(datesInput, form).fields, { schema: datesInput });
	const dates =
		input.status === "success"
			? firstOccurrences({ ...input.value, firstStartsAt: input.value.startsAt }, input.value.startsAt, DATES_SHOWN)
			: [];
	const there = { locale: viewer.locale, zone: input.status === "success" ? input.value.zone : viewer.zone };
	return Response.json(
		{ dates: dates.map(({ startsAt }) => dateAndYear(startsAt, there)) },
		{ headers: { "cache-control": "no-store" } },
	);
});
