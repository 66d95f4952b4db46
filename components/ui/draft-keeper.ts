import type { TypedText } from "@/lib/drafts/typed-text";
import type { DraftAnswer, DraftWord, OfferedDraft } from "./draft-answers";
import { retryIn } from "./draft-retries";
import { DRAFT_FIELD } from "./form-draft-field";
import { fieldOf } from "./form-labels";
import { forgetTabText, keepTabText } from "./tab-text";

const ADDRESS = "/people/me/drafts/save";
/** After the last key. */
const PAUSE = 2500;
/** Browsers refuse longer bodies once a page has gone. */
const MOST_BYTES_WHEN_LEAVING = 60_000;

/** The draft that the form is at; revision 0 while the server has none. */
export interface KnownDraft {
	id: string;
	revision: number;
}

interface WatchedForm {
	key: string;
	owner: string;
	known: { current: KnownDraft };
	/** Something was typed while this was loading. */
	touched: boolean;
	onId: (id: string) => void;
	onWord: (word: DraftWord | null) => void;
	/** The draft was continued somewhere else while something was typed here. */
	onElsewhere: (draft: OfferedDraft) => void;
	/** It was continued somewhere else, and nothing was typed here. */
	onNewer: (draft: OfferedDraft) => void;
	/** It was sent or discarded somewhere else, and nothing was typed here since. */
	onGone: (state: "sent" | "discarded") => void;
}

export interface Keeper {
	/** The form holds what is not saved yet. */
	changed: () => void;
	submitting: () => void;
	answered: () => void;
	/** The form was filled in or emptied by the page; `anew` with its own values. */
	refilled: (anew: boolean) => void;
	isDirty: () => boolean;
	/** Of two texts this one stays. */
	resume: () => void;
	stop: () => void;
}

/** What a form would send, without files, passwords and what the framework adds. */
function typedIn(form: HTMLFormElement): TypedText {
	const typed: TypedText = {};
	for (const [name, value] of new FormData(form)) {
		if (typeof value !== "string" || name.startsWith("$") || name === DRAFT_FIELD || fieldOf(name) !== name) continue;
		if (form.querySelector(`input[type=password][name="${CSS.escape(name)}"]`)) continue;
		const before = typed[name];
		typed[name] = before === undefined ? value : [before, value].flat();
	}
	return typed;
}

/** What became of a draft; undefined when the server cannot be asked. */
export async function askDraft(key: string, id: string): Promise<DraftAnswer | undefined> {
	try {
		const response = await fetch(`${ADDRESS}?${new URLSearchParams({ key, id })}`, { redirect: "manual" });
		return response.ok ? ((await response.json()) as DraftAnswer) : undefined;
	} catch {
		return undefined;
	}
}

/** Saves what is typed into a form: in the tab at once, on the server after each pause and when the page is left. */
export function startKeeper(form: HTMLFormElement, watch: WatchedForm): Keeper {
	const { key, owner, known } = watch;
	let seen = JSON.stringify(typedIn(form));
	let start = known.current.revision > 0 || watch.touched ? undefined : seen;
	let dirty = false;
	let submitted = false;
	let paused = false;
	let saving = false;
	/** Saves that failed, one after the other. */
	let failures = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function begin(): void {
		if (known.current.id) return;
		known.current = { id: crypto.randomUUID(), revision: 0 };
		watch.onId(known.current.id);
	}

	function keepInTab(): void {
		if (known.current.id) keepTabText(key, { owner, ...known.current, values: typedIn(form) });
	}

	function look(): void {
		if (submitted) return;
		const now = JSON.stringify(typedIn(form));
		if (now === seen) return;
		seen = now;
		changed();
	}

	function changed(): void {
		dirty = true;
		failures = 0;
		begin();
		keepInTab();
		saveIn(PAUSE);
	}

	function saveIn(time: number): void {
		clearTimeout(timer);
		timer = setTimeout(() => void save(), time);
	}

	/** Back at what the page had: there is nothing to keep. */
	function forget(): void {
		forgetTabText(key);
		known.current = { id: "", revision: 0 };
		watch.onId("");
		watch.onWord(null);
	}

	async function save(leaving = false): Promise<void> {
		clearTimeout(timer);
		if (!dirty || submitted || paused) return;
		if (saving && !leaving) return saveIn(PAUSE);
		const isBack = seen === start;
		dirty = false;
		if (isBack && known.current.revision === 0) return forget();
		saving = true;
		const body = JSON.stringify({
			key,
			...known.current,
			address: location.pathname + location.search,
			title: document.title.replace(/ · [^·]*$/, ""),
			fields: isBack ? {} : typedIn(form),
		});
		const answer = await post(body, leaving);
		saving = false;
		if (submitted) return;
		if (!answer) {
			dirty = true;
			failures++;
			const next = retryIn(failures);
			watch.onWord(next === null ? "notSaved" : "inTabOnly");
			if (next !== null) saveIn(next);
			return;
		}
		failures = 0;
		if (answer.state === "saved" && isBack) forget();
		else if (answer.state === "saved") {
			known.current = { ...known.current, revision: answer.revision };
			keepInTab();
			watch.onWord("saved");
		} else if ("draft" in answer) {
			paused = true;
			watch.onElsewhere(answer.draft);
		} else if (answer.state === "sent" || answer.state === "discarded") {
			// What is typed now goes on as another draft.
			known.current = { id: "", revision: 0 };
			watch.onWord(answer.state);
			changed();
		}
		if (dirty) saveIn(PAUSE);
	}

	async function lookElsewhere(): Promise<void> {
		const { id, revision } = known.current;
		if (revision === 0 || dirty || submitted || paused) return;
		const answer = await askDraft(key, id);
		look();
		if (!answer || dirty || submitted || known.current.id !== id) return;
		if ("draft" in answer && answer.draft.revision > revision) watch.onNewer(answer.draft);
		else if (answer.state === "sent" || answer.state === "discarded") {
			forgetTabText(key);
			watch.onGone(answer.state);
		}
	}

	// Fields that a script writes change after the event.
	const onUse = () => setTimeout(look);
	const onLeavingForm = (event: FocusEvent) => {
		look();
		if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) void save();
	};
	const onLeavingPage = () => {
		look();
		void save(true);
	};
	const onVisibility = () => {
		if (document.visibilityState === "hidden") onLeavingPage();
		else void lookElsewhere();
	};
	const onConnected = () => {
		failures = 0;
		void save();
	};
	for (const type of ["input", "change", "click", "keyup"]) form.addEventListener(type, onUse);
	form.addEventListener("focusout", onLeavingForm);
	addEventListener("pagehide", onLeavingPage);
	addEventListener("online", onConnected);
	document.addEventListener("visibilitychange", onVisibility);
	if (watch.touched) changed();

	return {
		changed,
		isDirty: () => dirty,
		resume() {
			paused = false;
			changed();
		},
		submitting() {
			look();
			keepInTab();
			submitted = true;
			clearTimeout(timer);
		},
		answered() {
			submitted = false;
			seen = "";
			setTimeout(look);
		},
		refilled(anew) {
			submitted = false;
			paused = false;
			dirty = false;
			clearTimeout(timer);
			seen = JSON.stringify(typedIn(form));
			start = anew ? seen : undefined;
		},
		stop() {
			look();
			for (const type of ["input", "change", "click", "keyup"]) form.removeEventListener(type, onUse);
			form.removeEventListener("focusout", onLeavingForm);
			removeEventListener("pagehide", onLeavingPage);
			removeEventListener("online", onConnected);
			document.removeEventListener("visibilitychange", onVisibility);
			void save(true);
		},
	};
}

async function post(body: string, leaving: boolean): Promise<DraftAnswer | undefined> {
	try {
		const response = await fetch(ADDRESS, {
			method: "POST",
			// Who is signed out would be led to the sign-in page.
			redirect: "manual",
			headers: { "content-type": "application/json" },
			body,
			keepalive: leaving && body.length < MOST_BYTES_WHEN_LEAVING,
		});
		return response.ok ? ((await response.json()) as DraftAnswer) : undefined;
	} catch {
		return undefined;
	}
}
