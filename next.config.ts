import type { NextConfig } from "next";

/** Read as the server starts, not only by the build: a build does not know the address yet. */
const { NEXTAUTH_URL = "" } = process.env;

const config: NextConfig = {
	// `npm run check` runs the compiler over everything, tests included; the build need not do it again.
	typescript: { ignoreBuildErrors: true },
	poweredByHeader: false,
	reactStrictMode: true,
	// Loaded by Node itself: they open sockets or read files beside their own code.
	serverExternalPackages: [
		"pg",
		"graphile-worker",
		"pino",
		"nodemailer",
		"web-push",
		"@prisma/client",
		"@prisma/adapter-pg",
		"pdfkit",
		// Twelve megabytes of days, of which a page asks a few.
		"date-holidays",
	],
	// Pages are rendered whole: their title stands in the head for everyone, not for crawlers alone.
	htmlLimitedBots: /.*/,
	headers: async () => [
		// Every answer has the headers of app/_web/policy-headers.ts; these differ.
		// Hosts scan codes there.
		{
			source: "/meetups/:id/check-in",
			headers: [{ key: "Permissions-Policy", value: "geolocation=(), microphone=(), camera=(self)" }],
		},
		{
			source: "/icons.svg",
			headers: [
				{ key: "Cache-Control", value: "public, max-age=86400" },
				{ key: "Content-Security-Policy", value: "default-src 'none'; style-src 'unsafe-inline'" },
			],
		},
		// The policy of a worker is that of its script.
		{ source: "/check-in-worker.js", headers: [{ key: "Content-Security-Policy", value: "default-src 'self'" }] },
		{ source: "/push-worker.js", headers: [{ key: "Content-Security-Policy", value: "default-src 'self'" }] },
	],
	experimental: {
		serverActions: {
			// For files. `app/_web/request-bounds.ts` has the limit of each address; a longer body would be cut here unnoticed.
			bodySizeLimit: "40mb",
			// The address that people type may post forms here, also where a proxy in front changes `Host`.
			allowedOrigins: URL.canParse(NEXTAUTH_URL) ? [new URL(NEXTAUTH_URL).host] : [],
		},
		proxyClientMaxBodySize: "41mb",
		// The same sources are not built twice: writing it takes a third of the build and 100 MB.
		turbopackFileSystemCacheForBuild: false,
	},
};

export default config;
