import { adaptations } from "./messages/en/adaptations";
import { admin } from "./messages/en/admin";
import { attendance } from "./messages/en/attendance";
import { breakdown } from "./messages/en/breakdown";
import { capture } from "./messages/en/capture";
import { certificate } from "./messages/en/certificate";
import { champions } from "./messages/en/champions";
import { cockpit } from "./messages/en/cockpit";
import { collections } from "./messages/en/collections";
import { communities } from "./messages/en/communities";
import { communityRequests } from "./messages/en/community-requests";
import { drafts } from "./messages/en/drafts";
import { editor } from "./messages/en/editor";
import { endorsements } from "./messages/en/endorsements";
import { feedback } from "./messages/en/feedback";
import { feeds } from "./messages/en/feeds";
import { gaps } from "./messages/en/gaps";
import { guests } from "./messages/en/guests";
import { home } from "./messages/en/home";
import { imports } from "./messages/en/imports";
import { inbox } from "./messages/en/inbox";
import { insights } from "./messages/en/insights";
import { letters } from "./messages/en/letters";
import { lifecycle } from "./messages/en/lifecycle";
import { lists } from "./messages/en/lists";
import { mail } from "./messages/en/mail";
import { meetups } from "./messages/en/meetups";
import { metrics } from "./messages/en/metrics";
import { moderation } from "./messages/en/moderation";
import { month } from "./messages/en/month";
import { people } from "./messages/en/people";
import { pictures } from "./messages/en/pictures";
import { posts } from "./messages/en/posts";
import { practiceFiles } from "./messages/en/practice-files";
import { practiceLife } from "./messages/en/practice-life";
import { practiceTalk } from "./messages/en/practice-talk";
import { practices } from "./messages/en/practices";
import { preparation } from "./messages/en/preparation";
import { printing } from "./messages/en/printing";
import { proposals } from "./messages/en/proposals";
import { refusals } from "./messages/en/refusals";
import { report } from "./messages/en/report";
import { reuses } from "./messages/en/reuses";
import { reviews } from "./messages/en/reviews";
import { search } from "./messages/en/search";
import { series } from "./messages/en/series";
import { settings } from "./messages/en/settings";
import { shell } from "./messages/en/shell";
import { signIn } from "./messages/en/sign-in";
import { speakers } from "./messages/en/speakers";
import { talk } from "./messages/en/talk";
import { telling } from "./messages/en/telling";
import { topics } from "./messages/en/topics";
import { translations } from "./messages/en/translations";
import { validation } from "./messages/en/validation";

/** Every message in English, by room. */
export const en = {
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
} as const;
