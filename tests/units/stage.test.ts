import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAYBOOK } from "@/lib/communities/playbook";
import {
	conditionsOf,
	isMet,
	isStageAsked,
	proposedStage,
	STAGES,
	type StageFacts,
	stageReasons,
} from "@/lib/communities/stage";
import { holds } from "../property";

const young: StageFacts = {
	age: 40,
	members: 8,
	contributions: 6,
	writers: 3,
	byOthers: 40,
	pulse: 100,
	editions: 0,
	practices: 0,
	reuses: 0,
};
const lively = { ...young, age: 500, members: 60, contributions: 80, writers: 20, byOthers: 70 };
const established = { ...lively, byOthers: 95, editions: 3, practices: 6, reuses: 4 };

const anyFacts = fc.record<StageFacts>({
	age: fc.nat(2000),
	members: fc.nat(60),
	contributions: fc.nat(60),
	writers: fc.nat(12),
	byOthers: fc.nat(100),
	pulse: fc.nat(200),
	editions: fc.nat(4),
	practices: fc.nat(6),
	reuses: fc.nat(3),
});

describe("the stage that the rules propose", () => {
	test.each([
		["potential", { ...young, members: 2 }],
		["coalescing", young],
		["active", lively],
		["stewardship", established],
		["transformation", { ...established, pulse: 10 }],
		// Quiet, but too young to have been alive before.
		["active", { ...lively, age: 200, pulse: 10 }],
		// What it lacks of an earlier stage, it lacks for the later one.
		["coalescing", { ...established, writers: 4 }],
	] as const)("is %s", (stage, facts) => {
		expect(proposedStage(facts)).toBe(stage);
	});

	test("always has reasons that are all met, and lacks something for the next one", () => {
		holds(
			500,
			fc.property(anyFacts, (facts) => {
				const { stage, reasons, next, missing } = stageReasons(facts);
				expect(reasons.map(({ fact }) => fact)).toEqual(conditionsOf(stage).map(({ fact }) => fact));
				expect(reasons.every((reason) => reason.isMet && reason.value === facts[reason.fact])).toBe(true);
				if (next) {
					expect(STAGES.indexOf(next)).toBe(STAGES.indexOf(stage) + 1);
					expect(missing.length).toBeGreaterThan(0);
				} else expect(["stewardship", "transformation"]).toContain(stage);
				expect(missing.some((reason) => isMet(facts, reason))).toBe(false);
			}),
		);
	});

	test("never goes back when a community has more of something", () => {
		const growing = ["members", "contributions", "writers", "byOthers", "editions", "practices", "reuses"] as const;
		holds(
			500,
			fc.property(anyFacts, fc.constantFrom(...growing), fc.nat(40), (facts, fact, more) => {
				const [before, after] = [facts, { ...facts, [fact]: facts[fact] + more }].map(proposedStage);
				expect(STAGES.indexOf(after ?? "potential")).toBeGreaterThanOrEqual(STAGES.indexOf(before ?? "potential"));
			}),
		);
	});
});

describe("managers", () => {
	const now = new Date("2026-11-18T09:00:00Z");
	const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

	test("are asked where the rules say another stage, and not again for 90 days after they kept theirs", () => {
		const present = { stage: "coalescing", proposed: "active" as const };
		expect(isStageAsked({ ...present, last: null }, now)).toBe(true);
		const kept = { proposed: "active", stage: "coalescing" };
		expect(isStageAsked({ ...present, last: { ...kept, at: ago(89) } }, now)).toBe(false);
		expect(isStageAsked({ ...present, last: { ...kept, at: ago(90) } }, now)).toBe(true);
		expect(isStageAsked({ ...present, proposed: "stewardship", last: { ...kept, at: ago(1) } }, now)).toBe(true);
		expect(isStageAsked({ stage: "active", proposed: "active", last: null }, now)).toBe(false);
	});

	test("have a playbook with four to six steps for each stage, no step twice", () => {
		const steps = STAGES.map((stage) => PLAYBOOK[stage].length);
		expect(steps.every((count) => count >= 4 && count <= 6)).toBe(true);
		expect(new Set(STAGES.flatMap((stage) => PLAYBOOK[stage] as readonly string[])).size).toBe(
			steps.reduce((sum, count) => sum + count, 0),
		);
	});
});
