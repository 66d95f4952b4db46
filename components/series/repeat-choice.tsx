"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/form";
import { isTyped } from "@/components/ui/form-state";

interface Props {
	value: string;
	label: string;
	chosen: boolean;
	children: ReactNode;
}

/** A kind of rule with its fields, which show while it is chosen. Works without JavaScript. */
export function RepeatChoice({ value, label, chosen, children }: Props) {
	const { state } = useForm();
	return (
		<div className="group contents">
			<label className="choice">
				<input
					key={state.attempt}
					type="radio"
					name="repeats"
					value={value}
					defaultChecked={isTyped(state) ? state.values.repeats === value : chosen}
				/>
				<span>{label}</span>
			</label>
			<div className="order-last hidden basis-full gap-4 group-has-[[name=repeats]:checked]:grid sm:grid-cols-3">
				{children}
			</div>
		</div>
	);
}
