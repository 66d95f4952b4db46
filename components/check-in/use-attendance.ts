"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Attendance } from "@/lib/attendance/queries";
import { DeviceMemory } from "./device-memory";
import { forgetOfflinePage } from "./offline-page";
import { arrivedWith, deviceTime, type KnownList, refreshed, sent, type Tap } from "./taps";

const PAUSE_MS = 3000;
const TAPS_AT_ONCE = 25;

export type ConnectionState = "live" | "lost" | "signedOut";

/** The server's answer to sent check-ins. */
export interface Settled {
	settled: { deviceKey: string; refusal?: string }[];
	attendance: Attendance;
}

interface Start {
	meetupId: string;
	viewerId: string;
	list: KnownList;
}

type Note = Tap extends infer One
	? One extends Tap
		? Omit<One, "meetupId" | "by" | "notedAt" | "deviceKey">
		: never
	: never;

/**
 * The attendance list on this device. A check-in shows at once and is stored until the server has confirmed it. The
 * check-ins of other hosts arrive every few seconds.
 */
export function useAttendance({ meetupId, viewerId, list }: Start) {
	const [known, setKnown] = useState(list);
	const [taps, setTaps] = useState<readonly Tap[]>([]);
	const [link, setLink] = useState<ConnectionState>("live");
	const [refusals, setRefusals] = useState<{ deviceKey: string; text: string }[]>([]);
	const now = useRef({ known, taps, busy: false });
	const memory = useRef<DeviceMemory>(null);
	const address = `/meetups/${meetupId}/check-in/live`;

	const learn = useCallback((next: KnownList) => {
		now.current.known = next;
		setKnown(next);
		memory.current?.keepList(next, deviceTime()).catch(() => undefined);
	}, []);
	const queue = useCallback((next: readonly Tap[]) => {
		now.current.taps = next;
		setTaps(next);
	}, []);

	const settle = useCallback(
		({ settled, attendance }: Settled) => {
			const done = new Set(settled.map(({ deviceKey }) => deviceKey));
			memory.current?.acknowledged([...done]).catch(() => undefined);
			setRefusals((before) => [
				...before,
				...settled.flatMap(({ deviceKey, refusal }) => {
					const name = now.current.taps.find((tap) => tap.deviceKey === deviceKey)?.name;
					return refusal ? [{ deviceKey, text: name ? `${name}: ${refusal}` : refusal }] : [];
				}),
			]);
			queue(now.current.taps.filter((tap) => !done.has(tap.deviceKey)));
			learn(refreshed(now.current.known, attendance));
		},
		[learn, queue],
	);

	/** One request at a time, so that an older answer never arrives after a newer one. */
	const exchange = useCallback(async () => {
		if (now.current.busy) return;
		now.current.busy = true;
		try {
			const { expectedMark, arrivedMark } = now.current.known;
			const batch = now.current.taps.slice(0, TAPS_AT_ONCE);
			const query = new URLSearchParams({ expectedMark, arrivedMark });
			const at = deviceTime();
			const response = await fetch(`${address}?${query}`, {
				redirect: "manual",
				cache: "no-store",
				...(batch.length > 0 && {
					method: "POST",
					headers: { "content-type": "application/json" },
					body: JSON.stringify({ taps: batch.map((tap) => sent(tap, at)) }),
				}),
			});
			if (response.type === "opaqueredirect") return setLink("signedOut");
			if (response.status === 403 || response.status === 404) {
				await Promise.all([memory.current?.forgetList(), forgetOfflinePage(meetupId)]);
				return location.reload();
			}
			if (!response.ok) return setLink("lost");
			const answer = (await response.json()) as Settled;
			settle(answer);
			setLink("live");
		} catch {
			// No connection: the next turn tries again.
			setLink("lost");
		} finally {
			now.current.busy = false;
		}
	}, [address, meetupId, settle]);

	useEffect(() => {
		const own = new DeviceMemory(meetupId, viewerId);
		memory.current = own;
		const begin = async () => {
			const waiting = await own.waiting().catch(() => []);
			const already = new Set(now.current.taps.map(({ deviceKey }) => deviceKey));
			queue([...waiting.filter(({ deviceKey }) => !already.has(deviceKey)), ...now.current.taps]);
			// Offline, the page may be older than the stored list.
			const kept = navigator.onLine ? undefined : await own.list().catch(() => undefined);
			if (kept) learn(kept);
			await exchange();
		};
		void begin();
		const turn = () => {
			if (document.visibilityState === "visible") void exchange();
		};
		const timer = setInterval(turn, PAUSE_MS);
		window.addEventListener("online", turn);
		document.addEventListener("visibilitychange", turn);
		return () => {
			clearInterval(timer);
			window.removeEventListener("online", turn);
			document.removeEventListener("visibilitychange", turn);
		};
	}, [meetupId, viewerId, exchange, learn, queue]);

	const note = useCallback(
		(what: Note) => {
			const tap = { ...what, meetupId, by: viewerId, notedAt: deviceTime(), deviceKey: crypto.randomUUID() } as Tap;
			queue([...now.current.taps, tap]);
			memory.current?.keep(tap).catch(() => undefined);
			void exchange();
		},
		[meetupId, viewerId, exchange, queue],
	);

	const arrived = useMemo(() => arrivedWith(known, taps), [known, taps]);
	const dismiss = (deviceKey: string) => setRefusals((all) => all.filter((one) => one.deviceKey !== deviceKey));
	return { expected: known.expected, arrived, waiting: taps.length, link, refusals, dismiss, note };
}
