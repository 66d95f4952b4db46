import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { findReaders } from "@/lib/communities/readers";
import { faceAddress } from "@/lib/files/addresses";
import { countUse } from "@/lib/limits";

const LONGEST_QUERY = 100;

/** Colleagues who may read the community, by what is typed after an `@`: whom a text in it may name. */
export const GET = fileResponse(
	async (request: NextRequest, { params }: RouteContext<"/communities/[slug]/readers">) => {
		const { viewer, at } = await requireEmployee();
		await countUse("find", { personId: viewer.personId, sender: await clientAddress() }, at);
		const typed = (request.nextUrl.searchParams.get("q") ?? "").slice(0, LONGEST_QUERY);
		const people = await findReaders(viewer, (await params).slug, typed);
		const shown = people.map(({ id, faceFileId, ...person }) => ({
			id,
			name: person.name,
			initials: person.initials,
			face: faceAddress({ faceFileId }, at, "small"),
			place: person.place,
		}));
		return Response.json({ people: shown }, { headers: { "cache-control": "no-store" } });
	},
);
