import type { NextConfig } from "next";

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
		"@prisma/client",
		"@prisma/adapter-pg",
		"pdfkit",
		// Twelve megabytes of days, of which a page asks a few.
		"date-holidays",
	],
	// Pages are rendered whole: their title stands in the head for everyone, not for crawlers alone.
	htmlLimitedBots: /.*/,
	headers: async () => [
		{
			source: "/:path*",
			headers: [
				{ key: "X-Content-Type-Options", value: "nosniff" },
				{ key: "X-Frame-Options", value: "DENY" },
				{ key: "Referrer-Policy", value: "same-origin" },
				{ key: "Permissions-Policy", value: "geolocation=(), microphone=(), camera=()" },
				{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
				{ key: "Strict-Transport-Security", value: "max-age=31536000" },
			],
		},
		// Hosts scan codes there.
		{
			source: "/meetups/:id/check-in",
			headers: [{ key: "Permissions-Policy", value: "geolocation=(), microphone=(), camera=(self)" }],
		},
		{ source: "/icons.svg", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
	],
	experimental: {
		// For files. `app/_web/request-bounds.ts` has the limit of each address; a longer body would be cut here unnoticed.
		serverActions: { bodySizeLimit: "40mb" },
		proxyClientMaxBodySize: "41mb",
		// The same sources are not built twice: writing it takes a third of the build and 100 MB.
		turbopackFileSystemCacheForBuild: false,
	},
};

export default config;
