import { z } from "zod";

const flag = z.stringbool().default(false);
const optional = z
	.string()
	.trim()
	.transform((value) => value || undefined)
	.optional();

/** An address with a key, its secret and a bucket. */
const bucket = optional.refine(
	(address) => {
		if (!address) return true;
		if (!URL.canParse(address)) return false;
		const { protocol, username, password, pathname } = new URL(address);
		return /^https?:$/.test(protocol) && username !== "" && password !== "" && pathname.length > 1;
	},
	{ message: "is not https://KEY:SECRET@host/bucket?region=…" },
);
const scanner = optional.refine((address) => !address || /^(tcp:\/\/[^/]+|unix:\/.+)$/.test(address), {
	message: "is neither tcp://host:3310 nor unix:/run/clamav/clamd.ctl",
});

const schema = z.object({
	DATABASE_URL: z.string().min(1),
	/** Signs and encrypts the cookies of next-auth, and signs links, codes and the undo of a notice. */
	NEXTAUTH_SECRET: z.string().min(1),
	/** The address people type, such as https://dandelion.example. */
	NEXTAUTH_URL: z.url(),
	DANDELION_DEMO: flag,
	/** The folder of the embedded database and of the secret of a demonstration. */
	DANDELION_DATA: z.string().default(".data"),
	/** The folder of uploaded files; `files` in DANDELION_DATA unless set. */
	DANDELION_FILES: optional,
	/** Keeps files in a bucket instead: `https://KEY:SECRET@host/bucket?region=…` of any S3-compatible store. */
	STORAGE_URL: bucket,
	/** Asks clamd before anybody opens a file: `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
	CLAMD_URL: scanner,
	/** `0` for a process that serves pages and does no jobs. */
	DANDELION_WORKER: z.stringbool().default(true),
	/** `0` lifts the limits of `lib/limits.ts`, for a benchmark that asks more often than people do. */
	DANDELION_LIMITS: z.stringbool().default(true),
	/** Serves the bare page that the benchmark compares with. */
	DANDELION_BENCH: flag,
	DANDELION_VERSION: z.string().default("development"),
	ORGANISATION_NAME: z.string().default("Semis"),
	/** The days of every metric begin and end in this zone. */
	ORGANISATION_ZONE: z.string().default("Europe/Paris"),
	/** smtp://user:password@host:587 or smtps://…; without it mail is stored and shown to administrators. */
	SMTP_URL: optional,
	MAIL_FROM: z.string().default("Dandelion <dandelion@localhost>"),
	/** The keys by which push services know this installation; without them a pair is made and kept in the database. */
	VAPID_PUBLIC_KEY: optional,
	VAPID_PRIVATE_KEY: optional,
	/** Lets push messages go to this machine without TLS, for a test that receives them. */
	PUSH_LOCAL: flag,
	/**
	 * Number of proxies in front that append the client's address to `X-Forwarded-For`; 0 when the header cannot be
	 * trusted.
	 */
	TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
	/** Whether browsers use HTTPS for every subdomain too, and may put the address on their own list. */
	HSTS_SUBDOMAINS: z.enum(["", "0", "1", "preload"]).default(""),
	OIDC_ISSUER: optional,
	OIDC_CLIENT_ID: optional,
	OIDC_CLIENT_SECRET: optional,
	/**
	 * Takes an address as verified where the provider does not say. Only for a provider whose people cannot enter an
	 * address themselves: one of them could otherwise sign in as anybody.
	 */
	OIDC_TRUST_EMAIL: flag,
	/** The provider's name on the sign-in button. */
	OIDC_NAME: z.string().default("SSO"),
	LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
	NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The settings of this process, read once. Throws a list of what is missing or wrong. */
export function env(): Env {
	if (!parsed) {
		const result = schema.safeParse(process.env);
		if (!result.success) throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`);
		parsed = result.data;
	}
	return parsed;
}
