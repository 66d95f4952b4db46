import type { Tx } from "../db";

/** Forms that people have begun on pages of a merged community go on under its new address, unless they have begun the same there. */
export async function handOverFormDrafts(tx: Tx, fromSlug: string, toSlug: string): Promise<void> {
	const [old, next] = [`/communities/${fromSlug}`, `/communities/${toSlug}`];
	await tx.$executeRaw`
		update form_drafts d set key = ${next} || substring(d.key from ${old.length + 1}::int),
			address = case when starts_with(d.address, ${old}) then ${next} || substring(d.address from ${old.length + 1}::int) else d.address end
		where (starts_with(d.key, ${`${old}/`}) or starts_with(d.key, ${`${old}#`})) and d."endedAt" is null and not exists (
			select 1 from form_drafts o where o."personId" = d."personId" and o."endedAt" is null
				and o.key = ${next} || substring(d.key from ${old.length + 1}::int))`;
}
