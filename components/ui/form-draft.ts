"use client";

import { usePathname } from "next/navigation";
import { type RefObject, useContext, useEffect, useRef, useState } from "react";
import { formKey } from "@/lib/drafts/form-key";
import type { TypedText } from "@/lib/drafts/typed-text";
import type { DraftWord, OfferedDraft } from "./draft-answers";
import type { Keeper, KnownDraft } from "./draft-keeper";
import { DraftContext } from "./drafts";
import { type FormState, initialFormState } from "./form-state";
import { forgetTabText, tabText } from "./tab-text";

const NO_DRAFT: KnownDraft = { id: "", revision: 0 };

/** What the page itself put into the form, over an answer of the server. */
interface Filled {
	after: FormState;
	number: number;
	/** Null for the form's own values. */
	values: TypedText | null;
	line?: string;
}

interface Asked {
	/** Name of the form among those of its page; without one nothing is kept. */
	name: string | null | undefined;
	form: RefObject<HTMLFormElement | null>;
	answered: FormState;
}

/** Keeps what is typed into a form, and fills it in again when it is opened: on this page, in another tab, on another device. */
export function useFormDraft({ name, form, answered }: Asked) {
	const page = useContext(DraftContext);
	const path = usePathname();
	const key = page && name ? formKey(path, name) : null;
	const offered = page?.offered.find((draft) => draft.key === key);
	const [filled, setFilled] = useState<Filled | undefined>(
		offered && answered.attempt === 0
			? { after: answered, number: 1, values: offered.values, line: offered.line }
			: undefined,
	);
	const [id, setId] = useState(offered?.id ?? "");
	const known = useRef<KnownDraft>(offered ?? NO_DRAFT);
	const [word, setWord] = useState<DraftWord | null>(null);
	const [elsewhere, setElsewhere] = useState<OfferedDraft>();
	const keeper = useRef<Keeper>(undefined);
	const loading = useRef(false);
	const touched = useRef(false);
	/** The form is filled in with what the server does not have; "drawn" once its fields hold it. */
	const unsaved = useRef<"filled" | "drawn" | null>(null);
	const isFilled = filled?.after === answered;

	function become(draft: KnownDraft): void {
		known.current = { id: draft.id, revision: draft.revision };
		setId(draft.id);
		setElsewhere(undefined);
	}

	function fill(draft: KnownDraft & { values: TypedText; line?: string }): void {
		become(draft);
		setWord(null);
		setFilled((before) => ({
			after: answered,
			number: (before?.number ?? 0) + 1,
			values: draft.values,
			line: draft.line,
		}));
	}

	/** The form as it was before anything was typed. */
	function startAnew(): void {
		if (key) forgetTabText(key);
		become(NO_DRAFT);
		setWord(null);
		touched.current = false;
		setFilled((before) => ({ after: answered, number: (before?.number ?? 0) + 1, values: null }));
	}

	async function load(): Promise<void> {
		if (!key || !page || loading.current) return;
		loading.current = true;
		try {
			const { startKeeper } = await import("./draft-keeper");
			if (!form.current || !loading.current) return;
			keeper.current = startKeeper(form.current, {
				key,
				owner: page.owner,
				known,
				touched: touched.current || unsaved.current === "drawn",
				onId: setId,
				onWord: setWord,
				onElsewhere: setElsewhere,
				onNewer: (draft) => latest.current.fill(draft),
				onGone: (state) => {
					latest.current.startAnew();
					setWord(state);
				},
			});
			if (unsaved.current === "drawn") unsaved.current = null;
		} catch {
			loading.current = false;
		}
	}
	const latest = useRef({ fill, startAnew });
	latest.current = { fill, startAnew };

	/** What this tab has may be newer than what the page was drawn with, or was sent from elsewhere. */
	async function findInTab(): Promise<void> {
		const typed = key && page && tabText(key, page.owner);
		if (!typed) return;
		const isSame = offered?.id === typed.id;
		if (isSame && offered.revision > typed.revision) return;
		if (isSame && inOrder(offered.values) === inOrder(typed.values)) return;
		if (!isSame) {
			const { askDraft } = await import("./draft-keeper");
			const answer = await askDraft(key, typed.id);
			if (touched.current) return;
			if (answer?.state === "sent" || answer?.state === "discarded") return forgetTabText(key);
			if (answer && "draft" in answer && answer.draft.revision > typed.revision)
				return latest.current.fill(answer.draft);
		}
		unsaved.current = "filled";
		latest.current.fill({ ...typed, line: page.texts.inTab });
	}

	// Once the fields are drawn with other values, and not before: they are read. Before the next effect, which fills them in.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the form was filled in.
	useEffect(() => {
		if (!filled) return;
		if (!keeper.current) {
			if (unsaved.current) {
				unsaved.current = "drawn";
				void load();
			}
			return;
		}
		keeper.current.refilled(filled.values === null);
		if (unsaved.current) keeper.current.changed();
		unsaved.current = null;
	}, [filled?.number]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each form that is opened.
	useEffect(() => {
		if (!key) return;
		void findInTab();
		if (offered) void load();
		return () => {
			keeper.current?.stop();
			keeper.current = undefined;
			loading.current = false;
		};
	}, [key]);

	// The page was drawn again, as after a draft was taken back.
	// biome-ignore lint/correctness/useExhaustiveDependencies: what the page offers is compared with what the form is at.
	useEffect(() => {
		if (!offered || keeper.current?.isDirty()) return;
		const isNews = offered.id !== known.current.id || offered.revision > known.current.revision;
		if (isNews) fill(offered);
	}, [offered?.id, offered?.revision]);

	return {
		/** What the fields show. */
		state: isFilled ? shown(filled) : answered,
		id: key ? id : null,
		word: word && page?.texts[word],
		line: isFilled ? filled.line : undefined,
		elsewhere,
		page,
		known,
		startAnew,
		takeOther: () => elsewhere && fill(elsewhere),
		keepThis() {
			if (!elsewhere) return;
			become(elsewhere);
			keeper.current?.resume();
		},
		onUse() {
			touched.current = true;
			void load();
		},
		onFocus: () => void load(),
		onSubmit: () => keeper.current?.submitting(),
		onAnswer(succeeded: boolean) {
			if (!key) return;
			if (succeeded) return startAnew();
			if (!answered.isSentBefore) return keeper.current?.answered();
			// What is still in the form is no draft. Sent again, or typed on, it is another one.
			forgetTabText(key);
			become(NO_DRAFT);
			keeper.current?.refilled(false);
		},
	};
}

export type FormDraft = ReturnType<typeof useFormDraft>;

/** The database sorts names its own way. */
const inOrder = (values: TypedText) =>
	JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));

const shown = ({ after, number, values }: Filled): FormState => ({
	...initialFormState,
	attempt: after.attempt + number / 1000,
	...(values ? { values, isDraft: true } : { isAnew: true }),
});
