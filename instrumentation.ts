import type { Instrumentation } from "next";

/** Called once as the server starts, never during a build. */
export async function register() {
	// The check stands here so that the bundle for the other runtime stays empty.
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	(await import("@/app/_web/response-status")).followResponses();
}

/** Called for every error that no page, route or action has caught. Refusals are caught before. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, headers }, context) => {
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	const { logUnexpected } = await import("@/app/_web/request-log");
	await logUnexpected(error, { method, headers, route: context.routePath, during: context.routeType });
};
