import { buttonClass } from "@/components/ui/button";
import type { CheckInTexts } from "./texts";
import type { ConnectionState } from "./use-attendance";

interface Props {
	/** Number of check-ins that are not sent yet. */
	waiting: number;
	link: ConnectionState;
	refusals: readonly { deviceKey: string; text: string }[];
	dismiss: (deviceKey: string) => void;
	texts: CheckInTexts;
}

/** The state of the connection. Draws nothing while all is well. */
export function ConnectionStatus({ waiting, link, refusals, dismiss, texts }: Props) {
	return (
		<div role="status" className="grid gap-2.5 empty:hidden">
			{link === "lost" && <p className="notice bloom">{texts.offline}</p>}
			{link === "signedOut" && (
				<p className="notice danger">
					<span>
						{texts.signedOut}{" "}
						<a className="text-link" href={`/sign-in?next=${encodeURIComponent(location.pathname)}`} data-native>
							{texts.signIn}
						</a>
					</span>
				</p>
			)}
			{link !== "live" && waiting > 0 && (
				<p>
					<strong>{waiting}</strong> {texts.waiting}
				</p>
			)}
			{refusals.map(({ deviceKey, text }) => (
				<p key={deviceKey} className="notice danger justify-between">
					<span>{text}</span>
					<button type="button" className={buttonClass({ look: "plain" })} onClick={() => dismiss(deviceKey)}>
						{texts.dismiss}
					</button>
				</p>
			))}
		</div>
	);
}
