import { AddDevice } from "@/components/notifications/add-device";
import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import type { ownDevices } from "@/lib/notifications/push-devices";
import { addDeviceAction, removeDeviceAction } from "./actions";

interface Props {
	devices: Awaited<ReturnType<typeof ownDevices>>;
	publicKey: string;
	/** The name of the browser that asks. */
	name: string;
}

/** The browsers that show notifications, and how this one becomes one of them. */
export function Devices({ devices, publicKey, name: here }: Props) {
	const { t } = requestContext();
	return (
		<div className="mt-10 max-w-[760px]">
			<Section title={t("telling.push.title")}>
				<p className="muted mt-2">{t("telling.push.lede")}</p>
				{devices.length === 0 && <p className="mt-4">{t("telling.push.none")}</p>}
				{devices.length > 0 && (
					<ul className="rows">
						{devices.map(({ id, name, createdAt }) => (
							<li key={id}>
								<div className="row bare beside">
									<div>
										<p dir="auto" className="font-semibold">
											{name}
										</p>
										<p className="muted">
											{t("telling.push.since")} <RelativeTime instant={createdAt} />
										</p>
									</div>
									<div className="aside">
										<ButtonForm
											action={removeDeviceAction}
											hidden={{ id }}
											look="quiet"
											small
											label={t("telling.push.removeOne", { device: name })}
										>
											{t("telling.push.remove")}
										</ButtonForm>
									</div>
								</div>
							</li>
						))}
					</ul>
				)}
				<div className="mt-4">
					<AddDevice
						action={addDeviceAction}
						publicKey={publicKey}
						name={here}
						texts={{
							add: t("telling.push.add"),
							adding: t("telling.push.adding"),
							refused: t("telling.push.refused"),
							unsupported: t("telling.push.unsupported"),
							needsScript: t("telling.push.needsScript"),
							failed: t("telling.push.failed"),
						}}
					/>
				</div>
			</Section>
		</div>
	);
}
