"use server";

import { redirect } from "next/navigation";
import type { output, ZodType } from "zod";
import { answerForm } from "@/app/_web/action";
import { visitorLocale } from "@/app/_web/entrance";
import type { FormState } from "@/components/ui/form-state";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { LARGEST_PHOTO } from "@/lib/photos";
import { sendIn, sendSlides } from "@/lib/speakers/links";
import { sendPhoto } from "@/lib/speakers/photos";
import { sentFileInput, sentInInput, withdrawalInput } from "@/lib/speakers/schema";
import { withdrawTalk } from "@/lib/speakers/withdrawing";
import { LARGEST_FILE } from "@/lib/storage";

/** A form of somebody without an account: the token they send is their right, and `run` asks it. */
async function byLink<Schema extends ZodType>(
	previous: FormState,
	form: FormData,
	schema: Schema,
	run: (input: output<Schema>) => Promise<string>,
): Promise<FormState> {
	const outcome = await answerForm(await visitorLocale(), schema, form, async (input) => ({ to: await run(input) }));
	if (!("to" in outcome)) return { ...outcome, attempt: previous.attempt + 1 };
	redirect(outcome.to ?? "/");
}

export async function sendInAction(previous: FormState, form: FormData): Promise<FormState> {
	return byLink(previous, form, sentInInput, async (input) => {
		await sendIn(input, now());
		return `/speaker/${input.token}?sent=texts`;
	});
}

export async function slidesAction(previous: FormState, form: FormData): Promise<FormState> {
	return byLink(previous, form, sentFileInput, async ({ token, file }) => {
		// Before its bytes are read.
		if (file.size > LARGEST_FILE) throw new Refused("file_too_large");
		await sendSlides(token, { name: file.name, content: new Uint8Array(await file.arrayBuffer()) }, now());
		return `/speaker/${token}?sent=slides`;
	});
}

export async function photoAction(previous: FormState, form: FormData): Promise<FormState> {
	return byLink(previous, form, sentFileInput, async ({ token, file }) => {
		if (file.size > LARGEST_PHOTO) throw new Refused("photo_too_large");
		await sendPhoto(token, { name: file.name, content: new Uint8Array(await file.arrayBuffer()) }, now());
		return `/speaker/${token}?sent=photo`;
	});
}

export async function withdrawAction(previous: FormState, form: FormData): Promise<FormState> {
	return byLink(previous, form, withdrawalInput, async ({ token }) => {
		await withdrawTalk(token, now());
		return "/speaker/withdrawn";
	});
}
