import { health } from "@/lib/jobs/health";

// Asked at every request: an answer kept from the build would always be well.
export const dynamic = "force-dynamic";

/**
 * For load balancers and orchestrators: 503 when this instance cannot serve pages. A silent worker or a nearly full disk
 * is named with 200: taking the web processes out would help neither.
 */
export async function GET() {
	const state = await health();
	return Response.json(state, {
		status: state.status === "unavailable" ? 503 : 200,
		headers: { "cache-control": "no-store" },
	});
}
