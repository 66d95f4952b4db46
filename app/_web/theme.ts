import { cookies } from "next/headers";

export const THEME_COOKIE = "dandelion.theme";
export const THEMES = ["system", "light", "dark"] as const;

/** The theme chosen on this device; null follows the system. */
export async function chosenTheme(): Promise<"light" | "dark" | null> {
	const value = (await cookies()).get(THEME_COOKIE)?.value;
	return value === "light" || value === "dark" ? value : null;
}
