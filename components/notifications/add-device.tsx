"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "../ui/button";
import { ActionForm } from "../ui/form";
import type { FormAction } from "../ui/form-state";

interface Texts {
	add: string;
	adding: string;
	refused: string;
	unsupported: string;
	needsScript: string;
	failed: string;
}

interface Props {
	action: FormAction;
	/** By which push services know this installation. */
	publicKey: string;
	/** Which browser this is, in words. */
	name: string;
	texts: Texts;
}

/** Asks the browser for its address at its push service, and sends it. */
export function AddDevice({ action, publicKey, name, texts }: Props) {
	const [state, setState] = useState<"needsScript" | "unsupported" | "ready" | "adding" | "refused" | "failed">(
		"needsScript",
	);
	const fields = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const works = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
		setState(works ? "ready" : "unsupported");
	}, []);

	async function add() {
		setState("adding");
		try {
			if ((await Notification.requestPermission()) !== "granted") return setState("refused");
			const { endpoint, keys } = await subscription(publicKey);
			const values: Record<string, string> = { endpoint, publicKey: keys.p256dh, authSecret: keys.auth };
			for (const input of fields.current?.querySelectorAll("input") ?? []) input.value = values[input.name] ?? "";
			fields.current?.closest("form")?.requestSubmit();
			setState("ready");
		} catch {
			setState("failed");
		}
	}

	const hasButton = state === "ready" || state === "adding" || state === "failed";
	return (
		<ActionForm action={action}>
			<input type="hidden" name="name" value={name} />
			<div ref={fields}>
				<input type="hidden" name="endpoint" />
				<input type="hidden" name="publicKey" />
				<input type="hidden" name="authSecret" />
			</div>
			{hasButton && (
				<button
					type="button"
					className={buttonClass({ look: "quiet" })}
					aria-disabled={state === "adding"}
					onClick={() => state !== "adding" && void add()}
				>
					{state === "adding" ? texts.adding : texts.add}
				</button>
			)}
			<p className="muted" role="status">
				{state === "ready" || state === "adding" ? "" : texts[state]}
			</p>
		</ActionForm>
	);
}

async function subscription(publicKey: string): Promise<{ endpoint: string; keys: { p256dh: string; auth: string } }> {
	const registration = await navigator.serviceWorker.register("/push-worker.js", {
		scope: "/people/me/notifications",
	});
	await activated(registration);
	const subscribed = await registration.pushManager.subscribe({
		userVisibleOnly: true,
		applicationServerKey: publicKey,
	});
	const { endpoint = "", keys = {} } = subscribed.toJSON();
	return { endpoint, keys: { p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" } };
}

/** A browser subscribes only once the worker is active. */
function activated({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
	const coming = installing ?? waiting;
	if (active || !coming) return Promise.resolve();
	return new Promise((resolve) => {
		coming.addEventListener("statechange", () => coming.state === "activated" && resolve());
	});
}
