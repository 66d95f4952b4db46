import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { z } from "zod";
import { isMessageKey, type MessageKey, type MessageValues } from "@/lib/i18n/translator";
import { FLASH_COOKIE } from "./flash-cookie";
import { isSecure } from "./session-cookie";

const LIFE_SECONDS = 30;

const undoShape = z.object({ verb: z.string(), input: z.record(z.string(), z.string()) });
export type Undo = z.infer<typeof undoShape>;

const flashShape = z.object({
	id: z.string(),
	key: z.string().refine(isMessageKey),
	values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
	undo: undoShape.optional(),
});

export interface Notice {
	key: MessageKey;
	values?: MessageValues;
	/** A verb of `undoers.ts`, which checks the viewer's rights. */
	undo?: Undo;
}

export async function setFlash(notice: Notice): Promise<void> {
	const value = JSON.stringify({ id: randomUUID(), ...notice });
	(await cookies()).set(FLASH_COOKIE, value, {
		path: "/",
		maxAge: LIFE_SECONDS,
		sameSite: "lax",
		httpOnly: true,
		secure: isSecure(),
	});
}

export async function readFlash(): Promise<(Notice & { id: string }) | null> {
	return noticeIn((await cookies()).get(FLASH_COOKIE)?.value);
}

/** Parses the cookie, which the visitor can forge. */
export function noticeIn(value: string | undefined): (Notice & { id: string }) | null {
	if (!value) return null;
	try {
		return flashShape.parse(JSON.parse(value)) as Notice & { id: string };
	} catch {
		return null;
	}
}
