"use server";

import { formAction } from "@/app/_web/action";
import { peopleNamed } from "@/app/_web/named-people";
import { FieldProblem } from "@/app/_web/problem-answer";
import { instantOf } from "@/lib/clock";
import { addBlock, changeBlock, moveBlock, removeBlock } from "@/lib/letters/blocks";
import { beginLetter, changeLetter, discardLetter, type LetterAddress } from "@/lib/letters/letters";
import {
	blockInput,
	letterHeadInput,
	letterIdInput,
	moveBlockInput,
	newBlockInput,
	newLetterInput,
	scheduleInput,
} from "@/lib/letters/schema";
import { scheduleLetter, sendLetter, unscheduleLetter } from "@/lib/letters/sending";

const pathOf = ({ id, slug }: LetterAddress) => `/communities/${slug}/letters/${id}`;

export const beginLetterAction = formAction(newLetterInput, async ({ viewer, input: { slug, ...head }, at }) => {
	const letter = await beginLetter(viewer, slug, head, at);
	return { to: `${pathOf(letter)}/edit`, notice: { key: "letters.begun" } };
});

export const changeLetterAction = formAction(letterHeadInput, async ({ viewer, input, at }) => {
	const { id, madeFrom, ...head } = input;
	const letter = await changeLetter(viewer, id, head, madeFrom, at);
	return { to: `${pathOf(letter)}/edit`, notice: { key: "letters.saved" } };
});

export const addBlockAction = formAction(newBlockInput, async ({ viewer, input, at }) => {
	await addBlock(viewer, input.id, input.kind, at);
	return { to: null, notice: { key: "letters.saved" } };
});

export const changeBlockAction = formAction(blockInput, async ({ viewer, input, at, t }) => {
	const named = input.people ? await peopleNamed({ viewer, t }, "people", input.people) : [];
	const fields = { body: input.body, otherBody: input.otherBody, people: named.map(({ id }) => id) };
	await changeBlock(viewer, input.id, fields, input.madeFrom, at);
	return { to: null, notice: { key: "letters.saved" } };
});

export const moveBlockAction = formAction(moveBlockInput, async ({ viewer, input, at }) => {
	await moveBlock(viewer, input.id, input.to, at);
	return { to: null };
});

export const removeBlockAction = formAction(letterIdInput, async ({ viewer, input, at }) => {
	await removeBlock(viewer, input.id, at);
	return { to: null, notice: { key: "letters.saved" } };
});

export const sendLetterAction = formAction(letterIdInput, async ({ viewer, input, at }) => ({
	to: pathOf(await sendLetter(viewer, input.id, at)),
	notice: { key: "letters.wasSent" },
}));

export const scheduleLetterAction = formAction(scheduleInput, async ({ viewer, input, at }) => {
	const scheduledFor = instantOf(input.scheduledFor, viewer.zone);
	if (scheduledFor <= at) throw new FieldProblem("scheduledFor", "in_the_past");
	return {
		to: pathOf(await scheduleLetter(viewer, input.id, scheduledFor, at)),
		notice: { key: "letters.wasScheduled" },
	};
});

export const unscheduleLetterAction = formAction(letterIdInput, async ({ viewer, input, at }) => ({
	to: pathOf(await unscheduleLetter(viewer, input.id, at)),
	notice: { key: "letters.wasUnscheduled" },
}));

export const discardLetterAction = formAction(letterIdInput, async ({ viewer, input, at }) => ({
	to: `/communities/${await discardLetter(viewer, input.id, at)}/letters`,
	notice: { key: "letters.wasDiscarded" },
}));
