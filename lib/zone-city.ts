import type { Locale } from "./i18n/locales";

/** Cities of zones whose name differs in a language and that Intl does not translate. */
const CITIES: Partial<Record<Locale, Readonly<Record<string, string>>>> = {
	fr: {
		"Africa/Addis_Ababa": "Addis-Abeba",
		"Africa/Algiers": "Alger",
		"Africa/Lome": "Lomé",
		"Africa/Mogadishu": "Mogadiscio",
		"Africa/Ndjamena": "N’Djamena",
		"America/Bogota": "Bogotá",
		"America/Havana": "La Havane",
		"America/Mexico_City": "Mexico",
		"America/Sao_Paulo": "São Paulo",
		"Asia/Baghdad": "Bagdad",
		"Asia/Beirut": "Beyrouth",
		"Asia/Dubai": "Dubaï",
		"Asia/Jerusalem": "Jérusalem",
		"Asia/Kolkata": "Calcutta",
		"Asia/Manila": "Manille",
		"Asia/Riyadh": "Riyad",
		"Asia/Seoul": "Séoul",
		"Asia/Singapore": "Singapour",
		"Europe/Athens": "Athènes",
		"Europe/Brussels": "Bruxelles",
		"Europe/Bucharest": "Bucarest",
		"Europe/Copenhagen": "Copenhague",
		"Europe/Lisbon": "Lisbonne",
		"Europe/London": "Londres",
		"Europe/Moscow": "Moscou",
		"Europe/Vienna": "Vienne",
		"Europe/Warsaw": "Varsovie",
		"Indian/Reunion": "La Réunion",
		"Pacific/Noumea": "Nouméa",
	},
};

/** "Tunis" for Africa/Tunis. */
export function zoneCity(zone: string, locale: Locale): string {
	return CITIES[locale]?.[zone] ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
