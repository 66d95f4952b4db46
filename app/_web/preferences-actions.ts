"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { OFFERED_LOCALES } from "@/lib/i18n/locales";
import { chooseLocale } from "@/lib/people/people";
import { buttonAction } from "./action";
import { isSecure } from "./session-cookie";
import { THEME_COOKIE, THEMES } from "./theme";

const YEAR_SECONDS = 365 * 24 * 3600;
export const localeAction = buttonAction(z.object({ locale: z.enum(OFFERED_LOCALES) }), async ({ viewer, input }) => {
	await chooseLocale(viewer, input.locale);
	return { to: null };
});

export const themeAction = buttonAction(z.object({ theme: z.enum(THEMES) }), async ({ input }) => {
	(await cookies()).set(THEME_COOKIE, input.theme, {
		path: "/",
		maxAge: YEAR_SECONDS,
		sameSite: "lax",
		httpOnly: true,
		secure: isSecure(),
	});
	return { to: null };
});
