import type { NextConfig } from "next";

const config: NextConfig = {
	// `npm run check` runs the compiler over everything, tests included; the build need not do it again.
	typescript: { ignoreBuildErrors: true },
	poweredByHeader: false,
	reactStrictMode: true,
	// Loaded by Node itself: they open sockets or read files beside their own code.
	serverExternalPackages: ["pg", "graphile-worker", "pino", "nodemailer", "@prisma/client", "@prisma/adapter-pg"],
	experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "40mb" } },
};

export default config;
