import { requestContext } from "@/components/request-context";
import { dottedText } from "@/lib/isolated";

interface Facts {
	practices: number;
	reused: number;
	answers: number;
	hosted: number;
	spoken: number;
}

/** What somebody did, in numbers that are not zero. */
export function FactLine({ facts }: { facts: Facts }) {
	const { t } = requestContext();
	const { practices, reused, answers, hosted, spoken } = facts;
	const lines = [
		practices > 0 && t("champions.done.practices", { count: practices, reused }),
		answers > 0 && t("champions.done.answers", { count: answers }),
		hosted > 0 && t("champions.done.hosted", { count: hosted }),
		spoken > 0 && t("champions.done.spoken", { count: spoken }),
	].filter((line) => line !== false);
	return dottedText(lines);
}
