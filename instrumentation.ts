/** Called once as the server starts, never during a build. */
export async function register() {
	// The check stands here so that the bundle for the other runtime stays empty.
	if (process.env.NEXT_RUNTIME !== "nodejs") return;
	(await import("@/app/_web/response-status")).followResponses();
	(await import("@/app/_web/background")).workInBackground();
}
