import { visitorContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { env } from "@/lib/env";
import type { demoCast } from "@/lib/people/demo";
import { fullName } from "@/lib/text";
import { demoAction } from "./actions";

interface Props {
	cast: Awaited<ReturnType<typeof demoCast>>;
	next: string;
}

/** Buttons to sign in as one of the ten demonstration people, and a field for any other. */
export function DemoCast({ cast, next }: Props) {
	const { t } = visitorContext();
	return (
		<section aria-labelledby="demo">
			<h2 id="demo">{t("signIn.demo.title")}</h2>
			<p className="muted mt-1">{t("signIn.demo.text")}</p>
			<form action={demoAction} className="mt-3">
				<input type="hidden" name="next" value={next} />
				<ul className="divide-y divide-line border-y border-line">
					{cast.map((person) => (
						<li key={person.email}>
							<button
								type="submit"
								name="email"
								value={person.email}
								className="group flex w-full cursor-pointer items-center gap-3 px-1 py-2.5 text-left hover:bg-sunken"
							>
								<Avatar person={person} />
								<span className="min-w-0 flex-1">
									<span dir="auto" className="block font-semibold group-hover:underline group-hover:underline-offset-3">
										{fullName(person)}
									</span>
									<span className="muted block">{t(`signIn.demo.roles.${person.role}`)}</span>
								</span>
								<span className="text-ink-3">
									<Icon name="arrow" />
								</span>
							</button>
						</li>
					))}
				</ul>
			</form>
			<form action={demoAction} className="mt-5">
				<input type="hidden" name="next" value={next} />
				<label className="muted" htmlFor="demo-other">
					{t("signIn.demo.other", { organisation: env().ORGANISATION_NAME })}
				</label>
				<div className="mt-1 flex gap-2">
					<input
						className="input"
						id="demo-other"
						name="email"
						type="email"
						required
						placeholder="ada.martin@semis.example"
					/>
					<button type="submit" className={`${buttonClass({ look: "quiet" })} shrink-0`}>
						{t("signIn.demo.otherButton")}
					</button>
				</div>
			</form>
		</section>
	);
}
