import { isSigned, signatureOf } from "../signature";

interface Link {
	id: string;
	/** Raised to revoke the link that was sent before. */
	linkVersion: number;
}

/** 16 bytes that say whose page it is, and 32 that nobody makes without the secret. */
const TOKEN = /^([\w-]{22})([\w-]{43})$/;

const PURPOSE = "speaker";

/** The personal page of a speaker, as a path: derived, so that no table tells it. */
export function speakerPath(link: Link): string {
	const whose = Buffer.from(link.id.replaceAll("-", ""), "hex");
	return `/speaker/${whose.toString("base64url")}${signatureOf(PURPOSE, link.id, String(link.linkVersion))}`;
}

/** Whose page a token says it opens; `opens` then asks for proof. Null for what was never one. */
export function speakerIdOf(token: string): string | null {
	const whose = TOKEN.exec(token)?.[1];
	const hex = whose && Buffer.from(whose, "base64url").toString("hex");
	return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") : null;
}

/** Whether the token proves that the house made it for this link, as it stands now. */
export function opens(token: string, { id, linkVersion }: Link): boolean {
	return isSigned(TOKEN.exec(token)?.[2] ?? "", PURPOSE, id, String(linkVersion));
}
