import { z } from "zod";
import { type NewActivity, recordActivity } from "../activity";
import { db } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand } from "../errors";
import { takeLock } from "../locks";
import { readSettings, SETTINGS, type SettingKey, type Settings, writeSetting } from "../settings";
import type { Viewer } from "../viewer";
import { canChangeSettings } from "./policy";
import { boundSessions } from "./session-ends";

/** The options of the setting `communityCreators`. */
export const COMMUNITY_CREATORS = SETTINGS.communityCreators.unwrap().options;
export const NEW_COMMUNITIES = SETTINGS.newCommunities.unwrap().options;

/** An empty field is an error: it does not set the default. */
export const settingsInput = z.object({
	communityCreators: SETTINGS.communityCreators.unwrap(),
	newCommunities: SETTINGS.newCommunities.unwrap(),
	practiceReviewDays: SETTINGS.practiceReviewDays.unwrap(),
	championTermMonths: SETTINGS.championTermMonths.unwrap(),
	offerHours: SETTINGS.offerHours.unwrap(),
	engagedGoalPercent: SETTINGS.engagedGoalPercent.unwrap(),
	sessionDays: SETTINGS.sessionDays.unwrap(),
	sessionIdleDays: SETTINGS.sessionIdleDays.unwrap(),
	helpContact: SETTINGS.helpContact,
});

/**
 * Writes the settings that the viewer touched and that differ, with an activity for each. Returns how many settings changed.
 * @throws Stale for those that somebody else changed since the form was opened
 */
export async function changeSettings(viewer: Viewer, sent: Settings, from: MadeFrom, at: Date): Promise<number> {
	demand(canChangeSettings(viewer));
	return db.$transaction(async (tx) => {
		await takeLock(tx, "settings");
		const before = await readSettings(tx);
		const settings = applyEdit(before, sent, from);
		const changed = (Object.keys(before) as SettingKey[]).filter((key) => settings[key] !== before[key]);
		for (const key of changed) {
			await writeSetting(tx, key, settings[key], viewer.personId);
			// The ledger holds no text that people wrote.
			const detail: NewActivity["detail"] =
				key === "helpContact" ? { key } : { key, from: before[key], to: settings[key] };
			await recordActivity(tx, viewer, { kind: "setting.changed", at, detail });
		}
		if (changed.some((key) => key === "sessionDays" || key === "sessionIdleDays")) await boundSessions(tx, settings);
		return changed.length;
	});
}
