/** Names of fields that libraries read as something else than a field. */
export const ACTION_FIELD_NAMES = [
	"__intent__",
	"__state__",
	"__INTENT__",
	"__proto__",
	"constructor",
	"__proto__.x",
	"$ACTION_ID_x",
	"$ACTION_REF_9",
	"a".repeat(9000),
];

const cursor = (at: unknown, id: unknown = "018f0000-0000-7000-8000-000000000000") =>
	Buffer.from(JSON.stringify([at, id])).toString("base64url");

/** Cursors that no list has made. */
export const CURSORS = [
	"x",
	cursor("+275760-09-13T00:00:00.000Z"),
	cursor("-000001-01-01T00:00:00.000Z"),
	cursor("0000-01-01T00:00:00.000Z"),
	cursor("2026-02-31T25:61:61.000Z"),
	cursor("read +275760-09-13T00:00:00.000Z"),
	cursor("99999999999999999999"),
	cursor("a\0b"),
	cursor("2026-11-18T09:00:00.000Z", "a"),
	cursor(["2026-11-18"]),
];

/** Parts of an address in the place of an id, a name or a token. */
export const BAD_IDS = [
	"1",
	"x".repeat(300),
	"%C3%A9%20%F0%9F%8C%BC",
	"018f0000-0000-7000-8000-00000000000g",
	"..%2f..%2f",
	"%EF%BF%BF",
	"__proto__",
];

export const impossibleAddresses = [
	"/%E0%A4%A",
	"/communities/%E0%A4%A",
	"/search?q=%E0%A4%A",
	"/%00",
	"/communities/%00",
	"/search?q=a%00b",
	"/sign-in?next=%00",
	"//evil.example",
	"/..%2f..%2fetc/passwd",
	`/${"a/".repeat(3000)}`,
	`/sign-in?${"a=1&".repeat(1900)}`,
	`/sign-in?${"next=%2F&".repeat(800)}`,
	"/_next/data/x.json",
	"/_next/image?url=%2Ficons.svg&w=3840&q=100",
	"/_next/static/%E0%A4%A",
	"/api/auth/%00",
	"/api/auth/callback/email?token=x&email=%E0%A4%A",
	"/api/auth/session?x=%00",
	"/api/calendar/x.ics",
	`/api/calendar/${"a".repeat(4000)}.ics`,
	"/speaker/%F0%9F%8C%BC",
];
