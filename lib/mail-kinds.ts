import { isId } from "./ids";
import { isSigned, signatureOf } from "./signature";

/** Why somebody gets a mail. Each kind has a footer that says so; `true` for those that their reader can turn off. */
const MAIL_KINDS = {
	signIn: false,
	/** A seat, an offer or a position on the waitlist, and what happens to it. */
	seat: false,
	reminder: true,
	/** A request to join a community that the reader manages, or for seats at its meetups. */
	request: true,
	/** An invitation to a community. */
	invitation: true,
	membership: false,
	/** The reader was named manager of a community. */
	manager: false,
	/** A community that the reader proposes, or that names them. */
	communityRequest: false,
	/** What only those who lead the hub can do. */
	hub: false,
	/** What the organisers write to everyone with a seat. */
	message: false,
	feedback: true,
	champion: false,
	speaker: false,
	guest: false,
	/** What moderators decided about a text or a person. */
	moderation: false,
	/** A reply, a mention or an accepted answer, told at once. */
	named: true,
	/** Each post and reply of a community of which the reader wants everything. */
	news: true,
	digest: true,
	/** A letter of a community that the reader is a member of. */
	letter: true,
} as const;
export type MailKind = keyof typeof MAIL_KINDS;
export type OptionalMail = { [Kind in MailKind]: (typeof MAIL_KINDS)[Kind] extends true ? Kind : never }[MailKind];

/** Kinds that never wait for the end of quiet hours. Others do not either where what they tell of is soon. */
export const NEVER_WAITS: ReadonlySet<MailKind> = new Set<MailKind>(["signIn", "speaker", "guest"]);

export const isOptional = (kind: string): kind is OptionalMail => MAIL_KINDS[kind as MailKind] === true;

/** The kinds that a person can turn off, in the order of the page. */
export const OPTIONAL_MAILS = (Object.keys(MAIL_KINDS) as MailKind[]).filter(isOptional);

const PURPOSE = "mails off";

/** What a link in a mail is signed for: it turns off one kind of mail for one person, without signing in. */
interface MailsOff {
	personId: string;
	kind: OptionalMail;
}

const tokenOf = ({ personId, kind }: MailsOff) => `${personId}.${kind}.${signatureOf(PURPOSE, personId, kind)}`;

/** The page with the button; a link that is opened by a mail scanner turns nothing off. */
export const mailsOffPath = (off: MailsOff) => `/mails/off?link=${tokenOf(off)}`;

/** Where a mail program posts its one click (RFC 8058). */
export const oneClickPath = (off: MailsOff) => `/api/mails/off?link=${tokenOf(off)}`;

/** Undefined when the signature is not ours. */
export function mailsOffOf(link: string): MailsOff | undefined {
	const [personId = "", kind = "", signature = ""] = link.split(".");
	const isOurs = isId(personId) && isOptional(kind) && isSigned(signature, PURPOSE, personId, kind);
	return isOurs ? { personId, kind } : undefined;
}
