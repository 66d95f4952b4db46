import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { canReport } from "@/lib/moderation/policy";

interface Props {
	/** The address of the thread. */
	thread: string;
	replyId?: string;
	text: { authorId: string; deletedAt: Date | null; hiddenAs: string | null };
	/** For screen readers: which text it reports. */
	label: string;
}

/** Leads to the form that reports a text. */
export function ReportLink({ thread, replyId, text, label }: Props) {
	const { viewer, t } = requestContext();
	if (text.deletedAt || text.hiddenAs || !canReport(viewer, text).allowed) return null;
	return (
		<a
			className={buttonClass({ look: "plain" })}
			href={`${thread}/report${replyId ? `?reply=${replyId}` : ""}`}
			aria-label={label}
		>
			{t("moderation.report.link")}
		</a>
	);
}
