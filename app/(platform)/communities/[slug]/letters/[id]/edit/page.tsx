import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { BlockEditor } from "@/components/letters/block-editor";
import { LetterHeadForm } from "@/components/letters/letter-head-form";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { madeFrom } from "@/lib/edits";
import { demand } from "@/lib/errors";
import { headFields } from "@/lib/letters/letters";
import { canChangeLetter } from "@/lib/letters/policy";
import { letterPage } from "@/lib/letters/queries";
import { BLOCK_KINDS, MOST_BLOCKS } from "@/lib/letters/schema";
import {
	addBlockAction,
	changeBlockAction,
	changeLetterAction,
	moveBlockAction,
	removeBlockAction,
} from "../../actions";
import { letterPlaces } from "../../letter-places";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("letters.edit"));

export default pageWithStatus(async function EditLetterPage({
	params,
}: PageProps<"/communities/[slug]/letters/[id]/edit">) {
	const { viewer, t, at } = await requireEmployee();
	const { slug, id } = await params;
	const letter = await letterPage(viewer, slug, id, at);
	demand(canChangeLetter(viewer, letter));
	const places = await letterPlaces(viewer);
	const { blocks } = letter;
	const path = `/communities/${slug}/letters/${id}`;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: letter.community.name, href: `/communities/${slug}` },
					{ label: t("letters.title"), href: `/communities/${slug}/letters` },
					{ label: letter.title, href: path },
				]}
				title={t("letters.edit")}
				lede={t("letters.editLede")}
				action={<ButtonLink href={path}>{t("letters.toPreview")}</ButtonLink>}
			/>
			<Section title={t("letters.blocksTitle")}>
				<ol className="mt-4 grid max-w-[72ch] gap-5">
					{blocks.map((block, index) => (
						<BlockEditor
							key={block.id}
							block={block}
							languages={{ first: letter.language, other: letter.otherLanguage }}
							isFirst={index === 0}
							isLast={index === blocks.length - 1}
							changeAction={changeBlockAction}
							moveAction={moveBlockAction}
							removeAction={removeBlockAction}
						/>
					))}
				</ol>
				{blocks.length < MOST_BLOCKS && <NewBlock id={id} />}
			</Section>
			<Section title={t("letters.headTitle")}>
				<div className="mt-4">
					<LetterHeadForm
						action={changeLetterAction}
						hidden={{ id }}
						madeFrom={madeFrom(headFields(letter))}
						start={letter}
						places={places}
						button={t("letters.saveHead")}
					/>
				</div>
			</Section>
		</>
	);
});

function NewBlock({ id }: { id: string }) {
	const { t } = requestContext();
	return (
		<ActionForm action={addBlockAction} draft={null} className="mt-5 flex max-w-[72ch] flex-wrap items-end gap-3">
			<input type="hidden" name="id" value={id} />
			<SelectField
				name="kind"
				label={t("letters.addBlock")}
				defaultValue="text"
				choices={BLOCK_KINDS.map((kind) => ({ value: kind, label: t(`letters.blocks.${kind}`) }))}
			/>
			<SubmitButton look="quiet">{t("letters.add")}</SubmitButton>
		</ActionForm>
	);
}
