import { requestContext } from "@/components/request-context";
import { ButtonLink } from "./button";
import type { Choice } from "./field";
import { FilterForm } from "./filter-form";
import { Icon } from "./icon";
import { listAddress } from "./list-address";
import { EmptyState } from "./page";

interface ListFilter {
	name: string;
	label: string;
	/** The words of no filter. */
	all: string;
	choices: Choice[];
}

interface Named {
	name: string;
	label: string;
	/** The value in words. */
	value: string;
}

interface Props {
	path: string;
	search: string;
	/** All parameters of the list, as they were understood. */
	parameters: Readonly<Record<string, string | undefined>>;
	filters: ListFilter[];
	/** Parameters that are set by links only, such as a tag, where they are set. */
	linked?: Named[];
	sorts?: { usual: string; choices: Choice[] };
}

/** Parameters that say which page of what is found is shown, not what is found. */
const NOT_FILTERS = new Set(["after", "sort"]);

/** Whether a list is narrowed. */
export const isNarrowed = (parameters: Props["parameters"]): boolean =>
	Object.entries(parameters).some(([name, value]) => value && !NOT_FILTERS.has(name));

/** The filters that are set, each with its words. */
function setFilters({ filters, linked = [], parameters }: Omit<Props, "search">): Named[] {
	const chosen = filters.flatMap(({ name, label, choices }) => {
		const value = parameters[name];
		return value ? [{ name, label, value: choices.find((choice) => choice.value === value)?.label ?? value }] : [];
	});
	return [...chosen, ...linked];
}

/** Search, filters and order of a list, and below them the filters that are set, each with a link that takes it off. */
export function ListFilters(props: Props) {
	const { t } = requestContext();
	const { path, search, parameters, filters, linked = [], sorts } = props;
	const set = setFilters(props);
	const usual = { sort: sorts?.usual };
	const without = (name: string) => listAddress(path, { ...parameters, after: undefined, [name]: undefined }, usual);
	return (
		<div className="mb-5 grid gap-3">
			<FilterForm
				action={path}
				search={search}
				q={parameters.q}
				keep={Object.fromEntries(linked.map(({ name }) => [name, parameters[name]]))}
				button={t("lists.show")}
				fold={t("lists.fold", { count: set.length })}
				filters={[
					...filters.map(({ name, label, all, choices }) => ({
						name,
						label,
						value: parameters[name],
						choices: [{ value: "", label: all }, ...choices],
					})),
					...(sorts ? [{ name: "sort", label: t("lists.sort"), value: parameters.sort, choices: sorts.choices }] : []),
				]}
			/>
			{isNarrowed(parameters) && (
				<div className="flex flex-wrap items-center gap-2">
					{set.map(({ name, label, value }) => (
						<a
							key={name}
							className="chip"
							href={without(name)}
							aria-label={t("lists.takeOff", { filter: label, value })}
						>
							<span className="min-w-0 [overflow-wrap:anywhere]">
								{label}: <bdi>{value}</bdi>
							</span>
							<Icon name="close" />
						</a>
					))}
					<a className="text-link" href={listAddress(path, { sort: parameters.sort }, usual)}>
						{t("lists.clear")}
					</a>
				</div>
			)}
		</div>
	);
}

/** Nothing is found: says in what was searched, and how to see everything. */
export function NothingFound(props: Omit<Props, "search"> & { title: string }) {
	const { t } = requestContext();
	const { path, parameters, title, sorts } = props;
	const set = setFilters(props);
	const narrowedBy = [
		...(parameters.q ? [t("lists.words", { words: parameters.q })] : []),
		...set.map(({ label, value }) => t("lists.filter", { filter: label, value })),
	];
	return (
		<EmptyState
			title={title}
			action={
				<ButtonLink href={listAddress(path, { sort: parameters.sort }, { sort: sorts?.usual })} look="quiet">
					{t("lists.clear")}
				</ButtonLink>
			}
		>
			<span className="[overflow-wrap:anywhere]">
				{t("lists.nothing", {
					filters: new Intl.ListFormat(t.locale, { type: "conjunction" }).format(narrowedBy),
				})}
			</span>
		</EmptyState>
	);
}
