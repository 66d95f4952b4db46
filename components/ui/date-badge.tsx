import { dayOfMonth, type Reader, shortMonth } from "@/lib/clock";
import { DateLeaf, type DateLeafWords } from "./date-leaf";

export function dateLeaf(instant: Date, reader: Reader): DateLeafWords {
	return { month: shortMonth(instant, reader).replace(".", ""), day: dayOfMonth(instant, reader) };
}

export function DateBadge({ instant, reader }: { instant: Date; reader: Reader }) {
	return <DateLeaf {...dateLeaf(instant, reader)} />;
}
