export const inbox = {
	title: "Notifications",
	lede: "De la plus récente à la plus ancienne. Visibles par vous seulement.",
	unread: "Non lues",
	earlier: "Déjà lues",
	unreadMark: "Non lue :",
	empty: "Aucune notification pour l’instant",
	emptyHint:
		"Les réponses à vos publications, les places libérées et les nouveautés de vos communautés apparaissent ici.",
	findCommunities: "Trouver une communauté",
	older: "Notifications plus anciennes",
	markAllRead: "Tout marquer comme lu",
	markedAllRead: "Tout est marqué comme lu.",
	gone: "Cet élément n’existe plus, ou vous n’y avez plus accès.",
	settings: "Choisir ce dont je suis prévenu(e)",
	filters: { all: "Toutes", unread: "Non lues" },
	nothingUnread: "Rien de non lu",
	nothingUnreadHint: "Vous avez tout lu.",
	markRead: "Marquer comme lue",
	markReadOf: "Marquer comme lue : {text}",
	markedRead: "Marquée comme lue.",
	/** Plusieurs éléments d'une même conversation, sur une ligne. */
	groups: {
		replyToYou:
			"{others, plural, =0 {{first} et {second} vous ont répondu : {title}} one {{first}, {second} et une autre personne vous ont répondu : {title}} other {{first}, {second} et # autres vous ont répondu : {title}}}",
		replyAlso:
			"{others, plural, =0 {{first} et {second} ont aussi répondu : {title}} one {{first}, {second} et une autre personne ont aussi répondu : {title}} other {{first}, {second} et # autres ont aussi répondu : {title}}}",
		replyWritten:
			"{others, plural, =0 {{first} et {second} ont répondu : {title}} one {{first}, {second} et une autre personne ont répondu : {title}} other {{first}, {second} et # autres ont répondu : {title}}}",
	},
	/** Une phrase pour chaque chose annoncée : ce qui s'est passé. */
	kinds: {
		roleGranted:
			"{role, select, hub_lead {Vous faites désormais partie de la direction du hub.} administrator {Vous faites désormais partie de l’administration.} other {Vous avez un nouveau rôle.}}",
		membershipRequested: "{person} demande à rejoindre « {community} ».",
		membershipRequestedOfHub: "{person} demande à rejoindre « {community} », qui n’a pas de responsable.",
		communityArchived: "{actor} archive « {community} ». Vous pouvez toujours la lire.",
		communityMerged: "« {community} » fait maintenant partie de « {other} » : ses membres et son contenu y sont.",
		communitySplit: "{actor} crée « {community} » avec une partie de « {other} ». Vous en êtes membre.",
		communityReopened: "{actor} rouvre « {community} » : elle est comme avant.",
		requestNamesSponsor: "{actor} propose une communauté, « {community} », et vous indique comme sponsor.",
		requestAsksManager: "{actor} vous propose d’être responsable d’une communauté proposée : « {community} ».",
		requestProposed: "{person} propose une communauté : « {community} ».",
		requestChanged: "{actor} modifie la communauté proposée « {community} ».",
		requestManagerAccepted: "{actor} accepte d’être responsable de « {community} ».",
		requestManagerDeclined:
			"{actor} ne souhaite pas être responsable de « {community} ». Demandez à quelqu’un d’autre.",
		requestManagerDeclinedForAll: "{actor} ne souhaite pas être responsable de « {community} ».",
		requestOpened: "« {community} », que {person} a proposée, est ouverte.",
		requestDeclined: "Le hub refuse la communauté que vous avez proposée, « {community} » : {because}",
		requestDeclinedForAll: "Le hub refuse la communauté proposée « {community} » : {because}",
		requestWithdrawn: "{actor} retire la communauté proposée « {community} ».",
		requestRestored: "{actor} propose de nouveau « {community} ».",
		managerNamed: "{actor} vous nomme responsable de « {community} », qui n’en avait plus.",
		managerNamedForAll: "{actor} nomme {person} responsable de « {community} », qui n’en avait plus.",
		communityWithoutManager: "« {community} » n’a plus de responsable. Nommez quelqu’un.",
		stageProposed:
			"Ce qui se passe dans « {community} » parle pour une autre étape de vie : {stage, select, potential {Nouvelle} coalescing {En formation} active {Active} stewardship {Établie} transformation {En transition} other {une autre}}. Voyez pourquoi, et décidez.",
		communityLosingManager:
			"À partir du {day}, « {community} » n’aura plus de responsable : la dernière personne part.",
		lastManagerLeaves:
			"Vous êtes la seule personne responsable de « {community} », et votre dernier jour est le {day}. Nommez quelqu’un.",
		membershipAccepted: "Vous êtes désormais membre de « {community} ».",
		membershipDeclined: "Votre demande pour rejoindre « {community} » a été refusée.",
		membershipInvited: "{actor} vous invite à rejoindre « {community} ».",
		membershipRemoved: "Vous n’êtes plus membre de « {community} ».",
		membershipReopened:
			"La réponse à votre demande de rejoindre « {community} » a été annulée ; vous en recevrez une autre.",
		personRestored:
			"Votre compte fonctionne de nouveau. Si vous aviez des places à des rencontres à venir, elles ont été libérées : inscrivez-vous de nouveau.",
		membershipRestored:
			"Vous êtes de nouveau membre de « {community} ». Si vous aviez des places à ses rencontres, elles ont été libérées : inscrivez-vous de nouveau.",
		membershipRole:
			"{role, select, manager {Vous êtes désormais responsable de « {community} ».} moderator {Vous modérez désormais « {community} ».} sponsor {Vous êtes désormais sponsor de « {community} ».} member {Votre rôle dans « {community} » est désormais membre.} other {Vous avez un nouveau rôle dans « {community} ».}}",
		caseOpened: "Un texte dans « {community} » attend la modération.",
		caseAppealed:
			"L’auteur d’un texte dans « {community} » conteste une décision. C’est à quelqu’un d’autre de répondre.",
		caseOpenedForHub: "Un texte signalé attend le hub : personne d’autre ne peut en décider.",
		caseAppealedToHub: "Une personne conteste auprès du hub la décision d’une modération.",
		caseDecided:
			"{text, select, published {Votre premier texte a été lu et il est maintenant publié.} hide {Un de vos textes a été masqué par la modération.} remove {Un de vos textes a été retiré par la modération.} other {La modération a regardé un de vos textes.}}{measure, select, warn { Vous avez reçu un avertissement.} mute { Vous ne pouvez plus y écrire pendant un temps.} ban { Vous avez été exclu(e) de sa communauté.} other {}}",
		reportAnswered:
			"Merci pour votre signalement. Il a été examiné, et l’animation de « {community} » a pris une décision.",
		appealDecided:
			"{upheld, select, yes {Quelqu’un d’autre a examiné votre recours, et la décision est maintenue.} other {Quelqu’un d’autre a examiné votre recours, et la décision est annulée.}}",
		restricted:
			"{kind, select, ban {{ends, select, yes {Vous avez été exclu(e) de « {community} » jusqu’au {until}.} other {Vous avez été exclu(e) de « {community} ».}}} other {Vous ne pouvez pas écrire dans « {community} » jusqu’au {until}.}}",
		restrictionLifted:
			"{kind, select, ban {Vous n’êtes plus exclu(e) de « {community} ».} other {Vous pouvez de nouveau écrire dans « {community} ».}}",
		postAsked: "{actor} pose une question dans « {community} » : {title}",
		postAskedChampion: "{actor} pose une question sur votre thème, dans « {community} » : {title}",
		postWritten: "{actor} publie dans « {community} » : {title}",
		proposalMade: "{actor} propose dans {community} : {title}",
		proposalRaised: "{actor} a porté votre proposition au hub : {title}",
		proposalRaisedToHub: "{actor} porte une proposition de {community} : {title}",
		proposalAnswered:
			"{state, select, planned {Proposition retenue :} done {C’est fait :} declined {Proposition refusée :} other {De nouveau à l’étude :}} {title}",
		proposalAssigned: "{actor} vous confie une proposition : {title}",
		needHanded: "{actor} vous confie quelque chose à suivre dans « {community} »",
		proposalDueSoon: "Réponse attendue pour le {due} : {title}",
		proposalOverdue: "Réponse attendue depuis le {due} : {title}",
		postAnnounced: "Annonce dans « {community} » : {title}",
		letterSent: "Lettre de « {community} » : {title}",
		replyToYou: "{actor} vous a répondu : {title}",
		mentioned: "{actor} vous a mentionné(e) : {title}",
		replyFollowed: "{actor} a répondu dans une conversation que vous suivez : {title}",
		replyAlso: "{actor} a aussi répondu : {title}",
		replyWritten: "{actor} a répondu dans « {community} » : {title}",
		answerAccepted: "Votre réponse a été acceptée : {title}",
		meetupPublished: "Nouvelle rencontre dans « {community} » : {title}, {when}",
		meetupDraftDue: "Encore un brouillon : {title}, {when}. Publiez-le ou supprimez-le.",
		meetupChanged: "Modifiée : {title}, désormais le {when}",
		meetupCancelled: "Annulée : {title}, qui était prévue le {when}",
		meetupReinstated: "Finalement maintenue : {title}, le {when}. Votre place ou votre rang d’attente reste le même.",
		captureDue: "Compte rendu à rédiger (supports, notes, trois points à retenir) : {title}",
		actionPromised: "{actor} vous a attribué une action : {action} ({title})",
		feedbackAsked: "Donnez votre avis sur {title}",
		hostMessage: "De l’organisation de {title} : {subject}",
		seatOffered: "Une place vous est proposée jusqu’au {until} : {title}, {venue}",
		seatEnded:
			"{ending, select, not_confirmed {Votre place est libérée, faute de confirmation :} not_speaking {Votre intervention n’est plus prévue, et votre place à ce titre est libérée :} out_of_sight {Votre place a été libérée pendant que vous n’aviez pas accès :} left_company {Votre place a été libérée :} not_answered {Votre demande de place est restée sans réponse :} other {La place proposée n’a pas été acceptée à temps :}} {title}",
		seatProvisional: "Place réservée avec toute la série : {title}, {when}, {venue}",
		seatToConfirm: "Confirmez votre venue avant le {until} : {title}, {when}",
		seatGiven: "{actor} vous a donné une place : {title}, {when}, {venue}",
		seatMoved: "{actor} a déplacé votre place vers {venue} : {title}, {when}",
		seatRemoved: "{actor} a annulé votre inscription : {title}",
		seatRequested: "{actor} demande une place : {title}, {when}",
		seatRequestAccepted:
			"{waits, select, yes {Votre demande est acceptée ; vous êtes sur la liste d’attente :} other {Votre demande est acceptée, vous avez une place :}} {title}, {when}, {venue}",
		seatRequestRefused: "Votre demande de place est refusée : {title}",
		seatRequestReopened: "Votre demande de place est de nouveau à l’étude : {title}",
		seatRequestsWait:
			"{count, plural, one {Une demande de place attend} other {# demandes de place attendent}} votre réponse : {title}, {when}",
		seatRequestsUnanswered:
			"{count, plural, one {Une demande de place est restée} other {# demandes de place sont restées}} sans réponse avant le début : {title}",
		speakerProposed: "{actor} propose une intervention dans « {community} » : {title}",
		speakerWithdrew: "{person} ne pourra pas intervenir : {title}",
		speakerSentIn: "{person} a envoyé des éléments pour son intervention : {title}",
		practicePublished: "Nouvelle pratique dans « {community} » : {title}",
		practiceDoubted: "{actor} signale que votre pratique n’est plus à jour : {title}",
		practiceDue: "Vous tenez cette pratique à jour. À relire avant le {due} : {title}",
		practiceOverdue: "Personne n’a confirmé cette pratique, à revoir avant le {due} : {title}",
		practiceHandedOver:
			"La personne qui tenait cette pratique à jour est partie. L’animation s’en charge désormais : {title}",
		practiceAsked: "{actor} pose une question sur votre pratique « {practice} » : {title}",
		practiceCommented: "{actor} commente votre pratique « {practice} » : {title}",
		practiceTranslated: "{actor} a traduit votre pratique en {language} : {title}",
		translationBehind: "L’original a changé depuis votre traduction en {language} : {title}",
		gapAsked: "Des collègues cherchent « {title} » sans rien trouver : écririez-vous une pratique à ce sujet ?",
		reviewAsked: "On vous demande de relire une pratique avant le {due} : {title}",
		reviewWithdrawn: "Une pratique n’attend plus votre relecture : {title}",
		reviewAnswered:
			"{answer, select, changes {{person} demande des changements} published {{person} a approuvé, et elle est publiée} other {{person} a approuvé}} : {title}",
		reviewPassedOn: "{person} n’a pas répondu à temps, la relecture est confiée à quelqu’un d’autre : {title}",
		reviewTaken: "Votre relecture était attendue avant le {due}, elle est confiée à quelqu’un d’autre : {title}",
		reviewWaits: "Une relecture est en retard, et personne d’autre ne peut s’en charger : {title}",
		reviewRemarked: "{actor} a commenté un passage : {title}",
		remarkSettled:
			"{actor} {how, select, accepted {a repris votre formulation} declined {a gardé le texte après votre commentaire} other {a réglé votre commentaire}} : {title}",
		practiceCollected: "{actor} a mis votre pratique dans une collection : {title}",
		practiceReused: "{actor} a utilisé votre pratique : {title}",
		nominationMade: "{actor} propose {person} parmi les champions du thème « {topic} ».",
		nominationGranted: "Vous rejoignez les champions du thème « {topic} ». Félicitations.",
		nominationGrantedToYours: "Votre proposition est acceptée : {person} rejoint les champions du thème « {topic} ».",
		nominationDeclined: "Votre proposition de {person} sur le thème « {topic} » a été refusée.",
		termEnded: "Votre mandat sur le thème « {topic} » est terminé. Merci de votre aide.",
	},
} as const;
