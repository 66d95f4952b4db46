import type { NextRequest } from "next/server";
import { fileResponse } from "@/app/_web/file-response";
import { servedFile } from "@/app/_web/served-file";
import { now } from "@/lib/clock";
import { fileByAddress } from "@/lib/files/serving";

/** An uploaded file, without a session: its address is signed and ends. */
export const GET = fileResponse(async (request: NextRequest, { params }: RouteContext<"/api/files/[id]/[version]">) => {
	const signature = request.nextUrl.searchParams.get("s") ?? "";
	return servedFile(await fileByAddress({ ...(await params), signature }, now()));
});
