import { requestContext } from "@/components/request-context";
import { NEED_KINDS, NEED_LIMITS, NEED_RULES } from "@/lib/cockpit/rules";

const URGENCIES = [1, 2, 3] as const;

/** Every rule of the list with where its number comes from. */
export function NeedRules() {
	const { t } = requestContext();
	return (
		<details className="mt-8">
			<summary className="text-link cursor-pointer font-semibold">{t("cockpit.rules.title")}</summary>
			<p className="muted mt-2">{t("cockpit.rules.text")}</p>
			{URGENCIES.map((urgency) => (
				<div key={urgency} className="mt-4">
					<h3>{t(`cockpit.rules.urgency.${urgency}`)}</h3>
					<ul className="mt-1 grid gap-1">
						{NEED_KINDS.filter((kind) => NEED_RULES[kind].urgency === urgency).map((kind) => (
							<li key={kind}>
								{t(`cockpit.rules.of.${kind}`, NEED_LIMITS)}{" "}
								<span className="muted">({t(`cockpit.rules.sources.${NEED_RULES[kind].source}`)})</span>
							</li>
						))}
					</ul>
				</div>
			))}
		</details>
	);
}
