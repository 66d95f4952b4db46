import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

/** A server that is slow or silent costs a mail's slot this long, in milliseconds. `SMTP_URL` may name other limits. */
const LIMITS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Nodemailer reads its options from the address as well. */
function withLimits(address: string): string {
	const url = new URL(address);
	for (const [name, milliseconds] of Object.entries(LIMITS))
		if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds));
	return url.toString();
}

let transport: Transporter | undefined;

/** The mail server of `SMTP_URL`; undefined without one. */
export function mailServer(): Transporter | undefined {
	const address = env().SMTP_URL;
	if (!address) return undefined;
	transport ??= createTransport(withLimits(address));
	return transport;
}

/**
 * Whether the server refused this recipient or this text for good (5xx, RFC 5321 section 4.2.1). A refusal of our sign-in or
 * our sender is for the operator to solve, and the mail waits.
 */
export function isFinalRefusal(problem: unknown): boolean {
	const { responseCode = 0, command = "" } = problem as { responseCode?: number; command?: string };
	return responseCode >= 500 && responseCode < 600 && ["RCPT TO", "DATA"].includes(command);
}
