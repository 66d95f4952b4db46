"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import type { Expected } from "@/lib/attendance/queries";
import { searchable } from "@/lib/text";
import { AttendeeRow } from "./attendee-row";
import { ConnectionStatus } from "./connection-status";
import { keepForOffline } from "./offline-page";
import { Scanner } from "./scanner";
import { countAt, type KnownList } from "./taps";
import type { CheckInTexts } from "./texts";
import { useAttendance } from "./use-attendance";
import { VenueTabs } from "./venue-tabs";
import { type Colleague, WalkIns } from "./walk-ins";

interface Props {
	meetupId: string;
	viewerId: string;
	venues: readonly { id: string; name: string }[];
	/** The venue shown first. */
	venueId: string;
	list: KnownList;
	/** From the address: a search, the code of an attendee, a colleague to find. */
	q: string;
	badge: string | null;
	colleague: string;
	colleagues: readonly Colleague[];
	/** Makes a walk-in form without JavaScript safe to send twice. */
	walkInKey: string;
	checkInAction: FormAction;
	walkInAction: FormAction;
	texts: CheckInTexts;
}

/** The hosts' attendance list. Every tap shows at once, with or without a connection. */
export function CheckInDesk({ meetupId, viewerId, venues, list, texts, badge, ...start }: Props) {
	const { expected, arrived, note, ...state } = useAttendance({ meetupId, viewerId, list });
	const [venueId, setVenueId] = useState(start.venueId);
	const [q, setQ] = useState(start.q);
	const [code, setCode] = useState(badge);
	const found = code === null ? undefined : expected.find((person) => person.badge === code);

	useEffect(() => {
		void keepForOffline(meetupId);
		// A page kept for offline use was made for another address.
		const query = new URLSearchParams(location.search);
		setVenueId((chosen) => venues.find(({ id }) => id === query.get("venue"))?.id ?? chosen);
		setCode((given) => query.get("badge") ?? given);
	}, [meetupId, venues]);

	const come = ({ personId, name }: { personId: string; name: string }, method: "list" | "badge" = "list") =>
		note({ verb: "checkIn", personId, venueId, method, name });
	const setCompanions = ({ personId, name }: Expected, companions: number) =>
		note({ verb: "checkIn", personId, venueId, method: "list", companions, name });
	const back = (attendee: string, name: string) => note({ verb: "takeBack", attendee, name });

	const onCode = (text: string) => {
		const person = expected.find((one) => one.badge === badgeIn(text, meetupId));
		if (!person) return texts.badgeUnknown;
		if (!arrived.has(person.personId)) come(person, "badge");
		return `${person.name}: ${texts.here}`;
	};

	const wanted = searchable(q).split(" ").filter(Boolean);
	const isHere = (person: Expected) => person.venueId === venueId || arrived.get(person.personId)?.venueId === venueId;
	const shown = expected.filter((person) =>
		wanted.length > 0 ? wanted.every((word) => searchable(person.name).includes(word)) : isHere(person),
	);
	const row = (person: Expected) => (
		<AttendeeRow
			key={person.personId}
			person={person}
			arrival={arrived.get(person.personId)}
			elsewhere={person.venueId === venueId ? undefined : venues.find(({ id }) => id === person.venueId)?.name}
			texts={texts}
			onCome={(one) => come(one, person === found ? "badge" : "list")}
			onCompanions={setCompanions}
			onBack={back}
		/>
	);
	const place = (
		<>
			<input type="hidden" name="meetupId" value={meetupId} />
			<input type="hidden" name="venueId" value={venueId} />
		</>
	);
	return (
		<div className="grid max-w-[640px] gap-5">
			<VenueTabs
				tabs={venues.map((venue) => ({ ...venue, ...countAt(venue.id, expected, arrived.values()) }))}
				chosen={venueId}
				texts={texts}
				onChoose={setVenueId}
			/>
			<ConnectionStatus {...state} texts={texts} />
			<Scanner texts={texts} onCode={onCode} />
			{code !== null && (
				<ActionForm action={start.checkInAction} className="panel">
					{place}
					{found ? <ul className="rows">{row(found)}</ul> : <p role="status">{texts.badgeUnknown}</p>}
				</ActionForm>
			)}
			<search>
				<form className="flex gap-2" onSubmit={(event) => event.preventDefault()}>
					<input type="hidden" name="venue" value={venueId} />
					<input
						className="input"
						type="search"
						name="q"
						value={q}
						onChange={(event) => setQ(event.target.value)}
						aria-label={texts.search}
						placeholder={texts.search}
						autoComplete="off"
					/>
					<button type="submit" className={buttonClass({ look: "quiet" })} aria-label={texts.search}>
						<Icon name="search" />
					</button>
				</form>
			</search>
			<ActionForm action={start.checkInAction}>
				{place}
				{shown.length > 0 ? <ul className="rows">{shown.map(row)}</ul> : <p className="muted">{texts.nobody}</p>}
			</ActionForm>
			<WalkIns
				{...start}
				venueId={venueId}
				place={place}
				arrived={[...arrived.values()].filter((one) => one.isWalkIn && one.venueId === venueId)}
				texts={texts}
				onCome={come}
				onVisitor={(name) => note({ verb: "walkIn", venueId, name })}
				onBack={back}
			/>
		</div>
	);
}

/** The attendee code in the address of a badge, if it belongs to this meetup. */
function badgeIn(text: string, meetupId: string): string | null {
	const address = URL.parse(text);
	return address?.pathname === `/meetups/${meetupId}/check-in` ? address.searchParams.get("badge") : null;
}
