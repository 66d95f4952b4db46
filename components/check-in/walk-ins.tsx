"use client";

import type { MouseEvent, ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import type { Arrived } from "@/lib/attendance/queries";
import { TakeBack } from "./attendee-row";
import type { CheckInTexts } from "./texts";

export interface Colleague {
	personId: string;
	name: string;
	from: string;
}

interface Props {
	arrived: readonly Arrived[];
	venueId: string;
	/** Hidden fields for a form without JavaScript. */
	place: ReactNode;
	colleague: string;
	colleagues: readonly Colleague[];
	walkInKey: string;
	checkInAction: FormAction;
	walkInAction: FormAction;
	texts: CheckInTexts;
	onCome: (colleague: Colleague) => void;
	onVisitor: (name: string) => void;
	onBack: (attendee: string, name: string) => void;
}

/** People without a seat: colleagues, found by name, and visitors, noted by name. */
export function WalkIns({ arrived, venueId, place, texts, onCome, onVisitor, onBack, ...start }: Props) {
	const here = new Set(arrived.map(({ attendee }) => attendee));
	const colleagues = start.colleagues.filter(({ personId }) => !here.has(personId));
	return (
		<section className="grid gap-4" aria-labelledby="walk-ins">
			<h2 id="walk-ins" className="section-head">
				{texts.walkIn}
			</h2>
			<form className="flex items-end gap-2" action="#walk-ins">
				<input type="hidden" name="venue" value={venueId} />
				<label className="grid grow gap-1">
					<span className="font-semibold">{texts.findColleague}</span>
					<input className="input" type="search" name="colleague" defaultValue={start.colleague} autoComplete="off" />
				</label>
				<button type="submit" className={buttonClass({ look: "quiet" })}>
					{texts.find}
				</button>
			</form>
			{start.colleague !== "" && colleagues.length === 0 && <p className="muted">{texts.nobody}</p>}
			{colleagues.length > 0 && (
				<ActionForm action={start.checkInAction}>
					{place}
					<ul className="rows">
						{colleagues.map((person) => (
							<li key={person.personId} className="row bare beside items-center!">
								<div className="min-w-0">
									<p dir="auto" className="font-semibold">
										{person.name}
									</p>
									<p className="muted">{person.from}</p>
								</div>
								<button
									type="submit"
									name="come"
									value={person.personId}
									className={buttonClass({ look: "quiet" })}
									aria-label={`${texts.checkIn} (${person.name})`}
									onClick={(event) => {
										event.preventDefault();
										onCome(person);
									}}
								>
									{texts.checkIn}
								</button>
							</li>
						))}
					</ul>
				</ActionForm>
			)}
			<VisitorForm {...start} place={place} texts={texts} onVisitor={onVisitor} />
			{arrived.length === 0 ? (
				<p className="muted">{texts.noWalkIns}</p>
			) : (
				<ActionForm action={start.checkInAction}>
					{place}
					<ul className="rows">
						{arrived.map(({ attendee, name }) => (
							<li key={attendee} className="row bare beside items-center!">
								<p dir="auto" className="font-semibold">
									{name}
								</p>
								<TakeBack attendee={attendee} name={name} texts={texts} onBack={onBack} />
							</li>
						))}
					</ul>
				</ActionForm>
			)}
		</section>
	);
}

type VisitorProps = Pick<Props, "place" | "walkInKey" | "walkInAction" | "texts" | "onVisitor">;

function VisitorForm({ place, walkInKey, walkInAction, texts, onVisitor }: VisitorProps) {
	const note = (event: MouseEvent<HTMLButtonElement>) => {
		const field = event.currentTarget.form?.elements.namedItem("name");
		// The action refuses a name that is too short.
		if (!(field instanceof HTMLInputElement) || field.value.trim().length < 2) return;
		event.preventDefault();
		onVisitor(field.value.trim());
		field.value = "";
		field.focus();
	};
	return (
		<ActionForm action={walkInAction} className="grid gap-2">
			{place}
			<input type="hidden" name="deviceKey" value={walkInKey} />
			<TextField name="name" label={texts.walkInName} hint={texts.walkInHint} autoComplete="off" maxLength={80} />
			<div>
				<button type="submit" className={buttonClass({ look: "quiet" })} onClick={note}>
					{texts.noteWalkIn}
				</button>
			</div>
		</ActionForm>
	);
}
