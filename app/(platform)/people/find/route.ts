import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import type { FoundChoices, UnderstoodList } from "@/components/ui/people-answers";
import { countUse } from "@/lib/limits";
import { findColleagues, PICKER_CHOICES, understandPeople } from "@/lib/people/finding";
import { peopleReport, personChoice } from "@/lib/people/people-report";
import { pastedPeople } from "@/lib/people/schema";
import { splitPeople } from "@/lib/people/typed-people";

const LONGEST_QUERY = 100;

const answer = (body: unknown) => Response.json(body, { headers: { "cache-control": "no-store" } });

/** Colleagues whose names begin with what is typed, for a picker. */
export const GET = fileResponse(async (request: NextRequest) => {
	const { viewer, t, at } = await requireEmployee();
	await countUse("find", { personId: viewer.personId, sender: await clientAddress() }, at);
	const typed = (request.nextUrl.searchParams.get("q") ?? "").slice(0, LONGEST_QUERY);
	const people = await findColleagues(viewer, typed);
	const count = people.length;
	const said = t(count < PICKER_CHOICES ? "people.picker.results" : "people.picker.more", { count });
	return answer({ people: people.map((person) => personChoice(person, at)), said } satisfies FoundChoices);
});

/** How a pasted list of people is understood. Nothing is done with it. */
export const POST = fileResponse(async (request: NextRequest) => {
	const { viewer, t, at } = await requireEmployee();
	await countUse("find", { personId: viewer.personId, sender: await clientAddress() }, at);
	// A form of another site cannot send this content type.
	const isOurs = request.headers.get("content-type") === "application/json";
	const input = pastedPeople.safeParse(isOurs ? await request.json().catch(() => null) : null);
	if (!input.success) return new Response(null, { status: 400 });
	return answer(
		peopleReport(t, await understandPeople(viewer, splitPeople(input.data.list)), at) satisfies UnderstoodList,
	);
});
