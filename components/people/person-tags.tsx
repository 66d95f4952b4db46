import { Tag } from "@/components/ui/tag";
import type { Translate } from "@/lib/i18n/translator";
import type { Role } from "@/lib/viewer";

interface Props {
	person: { kind: "employee" | "guest" | "service"; roleGrants: { role: Role }[] };
	t: Translate;
}

/** What a person is beside an employee. */
export function PersonTags({ person, t }: Props) {
	return (
		<>
			{person.kind === "guest" && <Tag tone="blue">{t("people.guest")}</Tag>}
			{person.roleGrants.map(({ role }) => (
				<Tag key={role} tone="green">
					{t(`people.roles.${role}`)}
				</Tag>
			))}
		</>
	);
}
