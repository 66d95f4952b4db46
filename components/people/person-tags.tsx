import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { Role } from "@/lib/viewer";

interface Props {
	person: { kind: "employee" | "guest" | "service"; roleGrants: { role: Role }[] };
}

/** Tags for guests, former colleagues and roles. */
export function PersonTags({ person }: Props) {
	const { t } = requestContext();
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
