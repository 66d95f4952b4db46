import type { Messages } from "./messages";
import { adaptations } from "./messages/fr/adaptations";
import { admin } from "./messages/fr/admin";
import { attendance } from "./messages/fr/attendance";
import { breakdown } from "./messages/fr/breakdown";
import { capture } from "./messages/fr/capture";
import { certificate } from "./messages/fr/certificate";
import { champions } from "./messages/fr/champions";
import { cockpit } from "./messages/fr/cockpit";
import { collections } from "./messages/fr/collections";
import { communities } from "./messages/fr/communities";
import { communityRequests } from "./messages/fr/community-requests";
import { drafts } from "./messages/fr/drafts";
import { editor } from "./messages/fr/editor";
import { endorsements } from "./messages/fr/endorsements";
import { feedback } from "./messages/fr/feedback";
import { feeds } from "./messages/fr/feeds";
import { gaps } from "./messages/fr/gaps";
import { guests } from "./messages/fr/guests";
import { home } from "./messages/fr/home";
import { imports } from "./messages/fr/imports";
import { inbox } from "./messages/fr/inbox";
import { insights } from "./messages/fr/insights";
import { letters } from "./messages/fr/letters";
import { lifecycle } from "./messages/fr/lifecycle";
import { lists } from "./messages/fr/lists";
import { mail } from "./messages/fr/mail";
import { meetups } from "./messages/fr/meetups";
import { metrics } from "./messages/fr/metrics";
import { moderation } from "./messages/fr/moderation";
import { month } from "./messages/fr/month";
import { people } from "./messages/fr/people";
import { pictures } from "./messages/fr/pictures";
import { posts } from "./messages/fr/posts";
import { practiceFiles } from "./messages/fr/practice-files";
import { practiceLife } from "./messages/fr/practice-life";
import { practiceTalk } from "./messages/fr/practice-talk";
import { practices } from "./messages/fr/practices";
import { preparation } from "./messages/fr/preparation";
import { printing } from "./messages/fr/printing";
import { proposals } from "./messages/fr/proposals";
import { refusals } from "./messages/fr/refusals";
import { report } from "./messages/fr/report";
import { reuses } from "./messages/fr/reuses";
import { reviews } from "./messages/fr/reviews";
import { search } from "./messages/fr/search";
import { series } from "./messages/fr/series";
import { settings } from "./messages/fr/settings";
import { shell } from "./messages/fr/shell";
import { signIn } from "./messages/fr/sign-in";
import { speakers } from "./messages/fr/speakers";
import { talk } from "./messages/fr/talk";
import { telling } from "./messages/fr/telling";
import { topics } from "./messages/fr/topics";
import { translations } from "./messages/fr/translations";
import { validation } from "./messages/fr/validation";

/** Every message in French, by room. */
export const fr: Messages = {
	shell,
	refusals,
	adaptations,
	endorsements,
	reuses,
	reviews,
	translations,
	validation,
	mail,
	people,
	pictures,
	imports,
	signIn,
	communities,
	communityRequests,
	lifecycle,
	letters,
	cockpit,
	lists,
	posts,
	talk,
	proposals,
	moderation,
	meetups,
	attendance,
	capture,
	report,
	feedback,
	certificate,
	editor,
	preparation,
	series,
	speakers,
	guests,
	practiceLife,
	practiceTalk,
	practices,
	collections,
	printing,
	practiceFiles,
	breakdown,
	champions,
	insights,
	metrics,
	search,
	inbox,
	drafts,
	telling,
	gaps,
	topics,
	feeds,
	month,
	home,
	admin,
	settings,
};
