/** La page qui dit que quelqu'un a participé. */
export const certificate = {
	title: "Attestation de présence",
	fileName: "attestation-de-presence",
	download: "Attestation de présence (PDF)",
	says: "Nous attestons que",
	tookPart: "a participé à une rencontre de la communauté {community} :",
	when: "Le {day}, {venue}, {hours, plural, =0 {} one {# heure} other {# heures}} {minutes, plural, =0 {} other {# minutes}}",
} as const;
