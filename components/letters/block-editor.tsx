import { MarkdownField } from "@/components/editor/markdown-field";
import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { KeptField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { madeFrom } from "@/lib/edits";
import type { Locale } from "@/lib/i18n/locales";
import { languageWithin } from "@/lib/i18n/names";
import type { LetterBlock } from "@/lib/letters/contents";
import { BLOCK_LIMIT, blockFields } from "@/lib/letters/schema";
import { joinPeople, personEntry } from "@/lib/people/typed-people";

interface Props {
	block: LetterBlock;
	languages: { first: Locale; other: Locale | null };
	isFirst: boolean;
	isLast: boolean;
	changeAction: FormAction;
	moveAction: FormAction;
	removeAction: FormAction;
}

/** A block of a letter that is not sent: its words, what it will name, and its place. */
export function BlockEditor({ block, languages, isFirst, isLast, changeAction, moveAction, removeAction }: Props) {
	const { t } = requestContext();
	const { id, kind } = block;
	const name = t(`letters.blocks.${kind}`);
	return (
		<li className="panel grid gap-4">
			<div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
				<h3>{name}</h3>
				<div className="flex flex-wrap items-center gap-2">
					{!isFirst && (
						<ButtonForm
							action={moveAction}
							hidden={{ id, to: "up" }}
							look="plain"
							small
							label={t("letters.upOf", { name })}
						>
							{t("letters.up")}
						</ButtonForm>
					)}
					{!isLast && (
						<ButtonForm
							action={moveAction}
							hidden={{ id, to: "down" }}
							look="plain"
							small
							label={t("letters.downOf", { name })}
						>
							{t("letters.down")}
						</ButtonForm>
					)}
					<Dialog
						id={`remove-${id}`}
						title={t("letters.removeTitle", { name })}
						opener={t("letters.remove")}
						openerLook="plain"
						small
						close={t("shell.cancel")}
					>
						<ActionForm action={removeAction} className="grid gap-4">
							<input type="hidden" name="id" value={id} />
							<p>{t("letters.removeText")}</p>
							<div>
								<SubmitButton look="danger">{t("letters.remove")}</SubmitButton>
							</div>
						</ActionForm>
					</Dialog>
				</div>
			</div>
			<p className="muted">{t(`letters.blockHints.${kind}`)}</p>
			<Named block={block} />
			<Words block={block} languages={languages} action={changeAction} />
		</li>
	);
}

/** What the block names today. */
function Named({ block: { kind, things } }: { block: LetterBlock }) {
	const { t } = requestContext();
	if (kind === "text" || kind === "thanks") return null;
	if (things.length === 0) return <p>{t("letters.nothingNamed")}</p>;
	return (
		<ul className="list-disc pl-5">
			{things.map((thing) => (
				<li key={thing.id} dir="auto">
					{thing.title}
				</li>
			))}
		</ul>
	);
}

function Words({
	block,
	languages: { first, other },
	action,
}: {
	block: LetterBlock;
	languages: Props["languages"];
	action: FormAction;
}) {
	const { viewer, t } = requestContext();
	const { id, kind, body, otherBody, people } = block;
	const isText = kind === "text";
	const label = (language: Locale) =>
		t(isText ? "letters.fields.text" : "letters.fields.words", { language: languageWithin(viewer.locale, language) });
	return (
		<ActionForm action={action} draft={`block-${id}`} className="grid gap-4">
			<input type="hidden" name="id" value={id} />
			<KeptField name="madeFrom" value={madeFrom(blockFields(block))} />
			{kind === "thanks" && (
				<PersonField
					name="people"
					label={t("letters.fields.people")}
					defaultValue={joinPeople(people.map(personEntry))}
					several
				/>
			)}
			<MarkdownField
				name="body"
				label={label(first)}
				defaultValue={body}
				rows={isText ? 8 : 3}
				maxLength={BLOCK_LIMIT}
			/>
			{other && (
				<MarkdownField
					name="otherBody"
					label={label(other)}
					defaultValue={otherBody}
					rows={isText ? 8 : 3}
					maxLength={BLOCK_LIMIT}
				/>
			)}
			<div>
				<SubmitButton look="quiet" label={t("letters.saveBlock", { name: t(`letters.blocks.${kind}`) })}>
					{t("shell.save")}
				</SubmitButton>
			</div>
		</ActionForm>
	);
}
