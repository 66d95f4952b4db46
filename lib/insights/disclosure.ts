/*
 * What a reader can compute of a table whose people are cut two ways, when some of its sums are shown. The table is a
 * network: each group flows from its row to its column, and what a node takes in is what it gives out. So every sum and
 * difference that a reader can make is a cut of this network (Gusfield, "A graph theoretic approach to statistical data
 * security", 1988).
 */

import { MINIMUM_GROUP } from "../minimum-group";
import type { NetworkNode } from "./people-tables";
import { isSmall } from "./shown";

/** A number of people that is not shown, as an edge of the network. */
export interface Unknown {
	from: NetworkNode;
	to: NetworkNode;
	people: number;
}

/** An edge of the network, and whether one person more or fewer there would look the same to a reader. */
export interface Step {
	from: NetworkNode;
	to: NetworkNode;
	more: boolean;
	fewer: boolean;
}

/** The small groups that a reader can subtract from what is shown: alone, or as a part of a sum of fewer than five people. */
export function inSmallSums<Hidden extends Unknown>(unknowns: readonly Hidden[], nodes: number): Hidden[] {
	const small = unknowns.filter(({ people }) => isSmall(people));
	if (small.length === 0) return [];
	const at = incidence(unknowns, nodes);
	// Along a large group no small sum divides, and against its direction no sum does.
	const group = componentsOf(at, (node, index) => {
		const one = unknowns[index] as Unknown;
		if (one.to === node) return one.from;
		return one.people >= MINIMUM_GROUP ? one.to : -1;
	});
	return small.filter((one) => group[one.from] !== group[one.to] && isInSmallSum(one, unknowns, at));
}

/** Of some unknowns those that have one possible value: one person more, or one fewer, has to be made up for around a circle of steps. */
export function withoutOtherValue<Hidden extends Unknown>(
	unknowns: readonly Hidden[],
	steps: readonly Step[],
	nodes: number,
): Hidden[] {
	const at = incidence(steps, nodes);
	const keyOf = ({ from, to }: Ends) => from * nodes + to;
	const indexes = new Map(steps.map((step, index) => [keyOf(step), index]));
	const component = componentsOf(at, (node, index) => {
		const { from, to, more, fewer } = steps[index] as Step;
		return from === node ? (more ? to : -1) : fewer ? from : -1;
	});
	const tree = treeOf(steps, nodes);
	return unknowns.filter((one) => {
		const own = indexes.get(keyOf(one)) ?? -1;
		const step = steps[own];
		if (!step || !(step.more || step.fewer) || component[one.from] !== component[one.to]) return true;
		// Of an edge that can be walked one way, a circle leads back another way; of one outside a tree of edges that can be walked
		// both ways, the tree does.
		if (step.more !== step.fewer || !tree.has(own)) return false;
		const mayGo = (index: number, forward: boolean) =>
			index !== own && Boolean(forward ? steps[index]?.more : steps[index]?.fewer);
		const more = step.more && walk(one.to, steps, at, mayGo, one.from).has(one.from);
		return !more && !(step.fewer && walk(one.from, steps, at, mayGo, one.to).has(one.to));
	});
}

/** Steps that can be walked both ways and join all nodes that such steps join. */
function treeOf(steps: readonly Step[], nodes: number): ReadonlySet<number> {
	const parents = Array.from({ length: nodes }, (_, node) => node);
	const rootOf = (node: number) => {
		let root = node;
		while (parents[root] !== root) root = parents[root] ?? root;
		parents[node] = root;
		return root;
	};
	const tree = new Set<number>();
	steps.forEach(({ from, to, more, fewer }, index) => {
		if (!more || !fewer || rootOf(from) === rootOf(to)) return;
		parents[rootOf(from)] = rootOf(to);
		tree.add(index);
	});
	return tree;
}

interface Ends {
	from: NetworkNode;
	to: NetworkNode;
}

type Incidence = readonly (readonly number[])[];

function incidence(unknowns: readonly Ends[], nodes: number): Incidence {
	const at: number[][] = Array.from({ length: nodes }, () => []);
	unknowns.forEach(({ from, to }, index) => {
		at[from]?.push(index);
		at[to]?.push(index);
	});
	return at;
}

/** How far one can go from `start` where `mayGo(unknown, forward)`; for each node that was reached, the unknown it was reached by. */
function walk(
	start: number,
	unknowns: readonly Ends[],
	at: Incidence,
	mayGo: (index: number, forward: boolean) => boolean,
	goal: number,
): Map<number, number> {
	const reached = new Map([[start, -1]]);
	for (const node of reached.keys()) {
		for (const index of at[node] ?? []) {
			const one = unknowns[index] as Ends;
			const forward = one.from === node;
			const next = forward ? one.to : one.from;
			if (reached.has(next) || !mayGo(index, forward)) continue;
			reached.set(next, index);
			if (next === goal) return reached;
		}
	}
	return reached;
}

/** Whether a sum of fewer than five people, this group among them, is the difference of what is shown: the least cut is that small. */
function isInSmallSum(one: Unknown, unknowns: readonly Unknown[], at: Incidence): boolean {
	const through = new Map<number, number>();
	const left = (index: number) => (unknowns[index] as Unknown).people - (through.get(index) ?? 0);
	let flow = 0;
	while (flow < MINIMUM_GROUP) {
		// Against its direction nothing is limited: a difference of two groups is not a group.
		const reached = walk(one.from, unknowns, at, (index, forward) => !forward || left(index) > 0, one.to);
		if (!reached.has(one.to)) return true;
		const path = pathTo(one.to, unknowns, reached);
		const most = Math.min(MINIMUM_GROUP, ...path.flatMap(({ index, forward }) => (forward ? [left(index)] : [])));
		for (const { index, forward } of path) through.set(index, (through.get(index) ?? 0) + (forward ? most : -most));
		flow += most;
	}
	return false;
}

function pathTo(goal: number, unknowns: readonly Unknown[], reached: Map<number, number>) {
	const path: { index: number; forward: boolean }[] = [];
	let node = goal;
	for (;;) {
		const index = reached.get(node) ?? -1;
		const one = unknowns[index];
		if (!one) return path;
		const forward = one.to === node;
		path.push({ index, forward });
		node = forward ? one.from : one.to;
	}
}

/** For each node the name of its strongly connected component (Tarjan). `next` is where an edge leads from a node, or -1. */
function componentsOf(at: Incidence, next: (node: number, index: number) => number): number[] {
	const order = new Array<number>(at.length).fill(-1);
	const lowest = new Array<number>(at.length).fill(0);
	const group = new Array<number>(at.length).fill(-1);
	const open: number[] = [];
	let seen = 0;
	const visit = (start: number) => {
		// Without recursion: a path may be as long as there are units.
		const work = [{ node: start, position: 0 }];
		while (work.length > 0) {
			const top = work[work.length - 1] as { node: number; position: number };
			const { node } = top;
			if (top.position === 0) {
				order[node] = lowest[node] = seen++;
				open.push(node);
			}
			const index = at[node]?.[top.position++];
			if (index !== undefined) {
				const other = next(node, index);
				if (other < 0 || group[other] !== -1) continue;
				if (order[other] === -1) work.push({ node: other, position: 0 });
				else lowest[node] = Math.min(lowest[node] ?? 0, order[other] ?? 0);
				continue;
			}
			work.pop();
			const parent = work[work.length - 1]?.node;
			if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[node] ?? 0);
			if (lowest[node] !== order[node]) continue;
			for (let member = open.pop(); member !== undefined; member = open.pop()) {
				group[member] = node;
				if (member === node) break;
			}
		}
	};
	for (let node = 0; node < at.length; node++) if (order[node] === -1) visit(node);
	return group;
}
