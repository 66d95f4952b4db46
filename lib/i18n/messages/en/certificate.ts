/** The page that says that somebody took part. */
export const certificate = {
	title: "Certificate of attendance",
	fileName: "certificate-of-attendance",
	download: "Certificate of attendance (PDF)",
	says: "This certifies that",
	tookPart: "took part in a meetup of the community {community}:",
	when: "{day}, {venue}, {hours, plural, =0 {} one {# hour} other {# hours}} {minutes, plural, =0 {} other {# minutes}}",
} as const;
