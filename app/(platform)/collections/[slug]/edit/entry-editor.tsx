import { EntryMoves } from "@/components/collections/entry-moves";
import { PracticeTags } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { KeptField, TextField } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CollectionPage } from "@/lib/collections/queries";
import { NOTE_LIMIT } from "@/lib/collections/schema";
import { madeFrom } from "@/lib/edits";
import { moveEntryAction, noteAction, removeEntryAction } from "./actions";

type Entry = CollectionPage["entries"][number];

/** The entries as those who look after the collection put them in order. */
export function EntryEditor({ slug, entries }: { slug: string; entries: readonly Entry[] }) {
	const { t } = requestContext();
	if (entries.length === 0) return null;
	return (
		<EntryMoves
			slug={slug}
			label={t("collections.entries")}
			entryIds={entries.map(({ id }) => id)}
			moveAction={moveEntryAction}
		>
			{entries.map((entry, index) => (
				<EntryRow
					key={entry.id}
					slug={slug}
					entry={entry}
					up={entries[index - 1]?.id ?? null}
					// Before the one after the next; at the end there is none.
					down={index < entries.length - 1 ? (entries[index + 2]?.id ?? "") : null}
				/>
			))}
		</EntryMoves>
	);
}

interface RowProps {
	slug: string;
	entry: Entry;
	/** The entry to stand before; null where it is the first or the last already. */
	up: string | null;
	down: string | null;
}

function EntryRow({ slug, entry, up, down }: RowProps) {
	const { t } = requestContext();
	const { id: practiceId, title, note } = entry;
	const move = (before: string) => ({ slug, practiceId, before });
	return (
		<li data-entry={practiceId}>
			<span className="entry-handle" draggable title={t("collections.drag", { title })} aria-hidden="true">
				⋮⋮
			</span>
			<div className="min-w-0">
				<a className="row-link font-semibold" lang={entry.language} dir="auto" href={`/practices/${entry.slug}`}>
					{title}
				</a>{" "}
				<PracticeTags practice={entry} />
				<ActionForm action={noteAction} draft={`note-${practiceId}`} className="mt-2">
					<input type="hidden" name="slug" value={slug} />
					<input type="hidden" name="practiceId" value={practiceId} />
					<KeptField name="madeFrom" value={madeFrom({ note })} />
					<Fold small title={t("collections.fields.note")} hint={note} fields={["note"]}>
						<div className="grid gap-3">
							<TextField
								name="note"
								label={t("collections.noteOf", { title })}
								hint={t("collections.fields.noteHint")}
								defaultValue={note}
								maxLength={NOTE_LIMIT}
							/>
							<div>
								<SubmitButton look="quiet" small>
									{t("collections.saveNote")}
								</SubmitButton>
							</div>
						</div>
					</Fold>
				</ActionForm>
			</div>
			<div className="entry-buttons">
				{up !== null && (
					<div data-move="up">
						<ButtonForm
							action={moveEntryAction}
							hidden={move(up)}
							look="plain"
							small
							label={t("collections.upOf", { title })}
						>
							{t("collections.up")}
						</ButtonForm>
					</div>
				)}
				{down !== null && (
					<div data-move="down">
						<ButtonForm
							action={moveEntryAction}
							hidden={move(down)}
							look="plain"
							small
							label={t("collections.downOf", { title })}
						>
							{t("collections.down")}
						</ButtonForm>
					</div>
				)}
				<ButtonForm
					action={removeEntryAction}
					hidden={{ slug, practiceId }}
					look="plain"
					small
					label={t("collections.removeOf", { title })}
				>
					{t("collections.remove")}
				</ButtonForm>
			</div>
		</li>
	);
}
