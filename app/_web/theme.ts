import { cookies } from "next/headers";

export const THEME_COOKIE = "dandelion.theme";
export const THEMES = ["system", "light", "dark"] as const;

/** What the person chose on this device; null leaves it to the device. */
export async function chosenTheme(): Promise<"light" | "dark" | null> {
	const value = (await cookies()).get(THEME_COOKIE)?.value;
	return value === "light" || value === "dark" ? value : null;
}
