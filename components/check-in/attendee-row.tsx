"use client";

import { buttonClass } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { Arrived, Expected } from "@/lib/attendance/queries";
import { dottedText, listedText } from "@/lib/isolated";
import type { CheckInTexts } from "./texts";

interface Props {
	person: Expected;
	arrival: Arrived | undefined;
	/** The venue of their seat, when another venue is shown. */
	elsewhere: string | undefined;
	texts: CheckInTexts;
	onCome: (person: Expected) => void;
	onCompanions: (person: Expected, count: number) => void;
	onBack: (attendee: string, name: string) => void;
}

/** Somebody with a seat. Without JavaScript the buttons send the form around the list. */
export function AttendeeRow({ person, arrival, elsewhere, texts, onCome, onCompanions, onBack }: Props) {
	const { personId, name, from, companions } = person;
	return (
		<li className="row bare beside items-center!">
			<div className="min-w-0">
				<p dir="auto" className="font-semibold">
					{name}
				</p>
				<p className="muted">{dottedText([from, elsewhere && `${texts.seatAt} ${elsewhere}`])}</p>
				{companions.length > 0 && <p className="muted">+ {listedText(companions)}</p>}
				{arrival && companions.length > 0 && (
					<p className="mt-1 flex flex-wrap items-center gap-2">
						<span className="muted">{texts.companionsHere}</span>
						{Array.from({ length: companions.length + 1 }, (_, count) => (
							<button
								// biome-ignore lint/suspicious/noArrayIndexKey: the number is the text of the button.
								key={count}
								type="submit"
								name="companions"
								value={`${personId}/${count}`}
								className="chip"
								aria-label={`${texts.companionsHere} ${count} (${name})`}
								aria-pressed={arrival.companions === count}
								aria-current={arrival.companions === count ? "true" : undefined}
								onClick={(event) => {
									event.preventDefault();
									onCompanions(person, count);
								}}
							>
								{count}
							</button>
						))}
					</p>
				)}
			</div>
			{arrival ? (
				<TakeBack attendee={personId} name={name} texts={texts} onBack={onBack} />
			) : (
				<button
					type="submit"
					name="come"
					value={personId}
					className={buttonClass({})}
					aria-label={`${texts.checkIn} (${name})`}
					onClick={(event) => {
						event.preventDefault();
						onCome(person);
					}}
				>
					{texts.checkIn}
				</button>
			)}
		</li>
	);
}

/** Says that somebody has arrived, with a button to take it back. */
export function TakeBack({
	attendee,
	name,
	texts,
	onBack,
}: Pick<Props, "texts" | "onBack"> & { attendee: string; name: string }) {
	return (
		<div className="grid justify-items-end gap-1">
			<Tag tone="green">{texts.here}</Tag>
			<button
				type="submit"
				name="back"
				value={attendee}
				className={buttonClass({ look: "plain" })}
				aria-label={`${texts.takeBack} (${name})`}
				onClick={(event) => {
					event.preventDefault();
					onBack(attendee, name);
				}}
			>
				{texts.takeBack}
			</button>
		</div>
	);
}
