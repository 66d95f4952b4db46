import { isSigned, signatureOf } from "../signature";

interface SpeakerLink {
	id: string;
	/** Raised to revoke the link that was sent before. */
	linkVersion: number;
}

/** 16 bytes of the id, and 32 of the signature. */
const TOKEN = /^([\w-]{22})([\w-]{43})$/;

const PURPOSE = "speaker";

/** The path of a speaker's personal page. It is derived from the secret and not stored. */
export function speakerPath(link: SpeakerLink): string {
	const whose = Buffer.from(link.id.replaceAll("-", ""), "hex");
	return `/speaker/${whose.toString("base64url")}${signatureOf(PURPOSE, link.id, String(link.linkVersion))}`;
}

/** The id in a token; `isSignedLink` checks the signature. Null for anything else. */
export function talkIdOf(token: string): string | null {
	const whose = TOKEN.exec(token)?.[1];
	const hex = whose && Buffer.from(whose, "base64url").toString("hex");
	return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") : null;
}

/** Whether the token was signed for this link and its present version. */
export function isSignedLink(token: string, { id, linkVersion }: SpeakerLink): boolean {
	return isSigned(TOKEN.exec(token)?.[2] ?? "", PURPOSE, id, String(linkVersion));
}
