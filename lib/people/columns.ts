/** Who somebody is, wherever people are shown: columns of the row `person`. */
export const PERSON_COLUMNS = [
	"person.id",
	"person.givenName",
	"person.familyName",
	"person.faceFileId",
	"person.jobTitle",
] as const;
