"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { endSession } from "@/lib/people/sessions";
import { buttonAction } from "./action";
import { clearSiteData } from "./response-status";
import { sessionCookieName } from "./session-cookie";

export const signOutAction = buttonAction(z.object({}), async ({ viewer, at }) => {
	const jar = await cookies();
	const token = jar.get(sessionCookieName())?.value;
	if (token) await endSession(viewer, token, at);
	jar.delete(sessionCookieName());
	clearSiteData();
	return { to: "/sign-in" };
});
