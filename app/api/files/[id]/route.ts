import type { NextRequest } from "next/server";
import { SEES_HOLDERS } from "@/app/_web/file-holders";
import { fileResponse } from "@/app/_web/file-response";
import { requireViewer } from "@/app/_web/session";
import { addressForViewer } from "@/lib/files/lasting-address";

/** The lasting address of a file in a text: it leads to a signed one, for whoever sees the text. */
export const GET = fileResponse(async (_: NextRequest, { params }: RouteContext<"/api/files/[id]">) => {
	const { viewer, at } = await requireViewer();
	const location = await addressForViewer(viewer, (await params).id, SEES_HOLDERS, at);
	return new Response(null, { status: 307, headers: { location, "cache-control": "no-store" } });
});
