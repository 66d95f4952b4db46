import { health } from "@/lib/jobs/health";

// Asked at every request: an answer kept from the build would always be well.
export const dynamic = "force-dynamic";

/** For load balancers and orchestrators: 200 when this instance can serve, 503 when it cannot. */
export async function GET() {
	const state = await health();
	return Response.json(state, {
		status: state.status === "ok" ? 200 : 503,
		headers: { "cache-control": "no-store" },
	});
}
