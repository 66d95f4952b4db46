import { dayIn } from "./clock";
import { env } from "./env";

/** Days of the organisation are cut at midnight of this zone. */
export const organisationZone = () => env().ORGANISATION_ZONE;

/** The day of an instant in the zone of the organisation. */
export const organisationDay = (at: Date): string => dayIn(at, organisationZone());
