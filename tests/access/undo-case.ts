import type { ViewerName } from "./visitors";
import type { World } from "./world";

export interface Case {
	/** What is done first, and by whom. */
	before: (world: World, at: Date) => Promise<unknown>;
	/** What the toast sends along. */
	input: (world: World, at: Date) => Record<string, string> | Promise<Record<string, string>>;
	/** Who may take it back. */
	who: readonly ViewerName[];
	/** Others may do the same to what is their own, which changes nothing here. */
	othersDoTheirOwn?: true;
	isUndone: (world: World) => Promise<boolean>;
}
