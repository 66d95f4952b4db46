import { requestContext } from "@/components/request-context";
import { Icon } from "./icon";

/** What a list shows, as a file for a spreadsheet. */
export function ExportLink({ href }: { href: string }) {
	const { t } = requestContext();
	return (
		<p className="mt-5">
			<a className="text-link inline-flex items-center gap-2" href={href} data-native>
				<Icon name="download" />
				{t("lists.export")}
			</a>
		</p>
	);
}
