"use client";

import { useEffect } from "react";
import { forgetNames } from "@/components/check-in/forget-names";

/** On the sign-in pages: what a browser has stored of the person before is not for the next one. */
export function ForgetNames() {
	useEffect(() => void forgetNames(), []);
	return null;
}
