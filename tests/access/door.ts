import type { CastName } from "../cast";
import { EMPLOYEES, MEMBERS, VIEWERS, VISITORS, type Visitor } from "./visitors";
import type { Place } from "./world";

const ADMIN: CastName[] = ["admin"];

/** Who gets 200; the others get `otherwise`. Who is not signed in is led to the sign-in page, unless it is public. */
export interface Door {
	path: string;
	who: readonly Visitor[];
	otherwise?: 403 | 404;
	/** To whom it is not there at all, where the others are refused. */
	unseenBy?: readonly Visitor[];
	/** No gate stands before it: who is not signed in gets `otherwise` like everybody else. */
	isPublic?: boolean;
	/** Where a route leads those whom it is for. Led elsewhere, one has not got in. */
	leadsTo?: string;
}

export const everyone = (path: string): Door => ({ path, who: VISITORS });
export const signedIn = (path: string): Door => ({ path, who: VIEWERS });
export const employees = (path: string): Door => ({ path, who: EMPLOYEES, otherwise: 403 });
export const administrators = (path: string): Door => ({ path, who: ADMIN, otherwise: 403 });
export const only = (path: string, who: readonly Visitor[], otherwise: 403 | 404): Door => ({ path, who, otherwise });

/** An address without a gate, behind which there is nothing. */
export const absent = (path: string): Door => ({ ...only(path, [], 404), isPublic: true });

/** Of a community that only its members see into: they are refused, for the others there is nothing. */
export const within = (path: string, who: readonly Visitor[]): Door => ({
	...only(path, who, 403),
	unseenBy: VIEWERS.filter((name) => !MEMBERS.includes(name)),
});

/** A guest gets 403 at the gate of the platform before anything is looked up: doors of employees differ from there on. */
export const insiders = (path: string, who: readonly CastName[], otherwise: 403 | 404): Door[] => [
	only(path, who, otherwise),
];

export const communityAddress = ({ slug }: Place) => `/communities/${slug}`;
