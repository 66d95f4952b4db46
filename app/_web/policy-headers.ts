/** Of a file: the browser runs, loads and frames nothing for it, and gives it an origin of its own. */
export const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Of a PDF: browsers show none in a sandbox. Their own viewers give it no origin, and the rest holds. */
export const PDF_POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A year of HTTPS, for the subdomains too where the setting says so. */
function strictTransport(): string {
	const setting = process.env.HSTS_SUBDOMAINS;
	if (setting === "preload") return "max-age=31536000; includeSubDomains; preload";
	return setting === "1" ? "max-age=31536000; includeSubDomains" : "max-age=31536000";
}

/**
 * Headers of every answer, whoever gives it: also of Next's own 404s. `proxy.ts` gives pages their own content security
 * policy, and next.config.ts has the few exceptions.
 */
export const policyHeaders = (): Record<string, string> => ({
	"content-security-policy": FILE_POLICY,
	"x-content-type-options": "nosniff",
	"x-frame-options": "DENY",
	"referrer-policy": "same-origin",
	"permissions-policy": "geolocation=(), microphone=(), camera=()",
	"cross-origin-opener-policy": "same-origin",
	"strict-transport-security": strictTransport(),
});
