"use server";

import { visitorAction } from "@/app/_web/action";
import { sentFile } from "@/app/_web/sent-file";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { LARGEST_FILE, LARGEST_PHOTO } from "@/lib/files/kinds";
import { sendIn, sendSlides } from "@/lib/speakers/links";
import { sendPhoto } from "@/lib/speakers/photos";
import { sentFileInput, sentInInput, withdrawalInput } from "@/lib/speakers/schema";
import { withdrawTalk } from "@/lib/speakers/withdrawing";

export const sendInAction = visitorAction(sentInInput, async (input) => {
	await sendIn(input, now());
	return `/speaker/${input.token}?sent=texts`;
});

export const slidesAction = visitorAction(sentFileInput, async ({ token, file }) => {
	// Checked before the file is read.
	if (file.size > LARGEST_FILE) throw new Refused("file_too_large");
	await sendSlides(token, await sentFile(file), now());
	return `/speaker/${token}?sent=slides`;
});

export const photoAction = visitorAction(sentFileInput, async ({ token, file }) => {
	if (file.size > LARGEST_PHOTO) throw new Refused("photo_too_large");
	await sendPhoto(token, await sentFile(file), now());
	return `/speaker/${token}?sent=photo`;
});

export const withdrawAction = visitorAction(withdrawalInput, async ({ token }) => {
	await withdrawTalk(token, now());
	return "/speaker/withdrawn";
});
