export const seatMail = {
	/** Titles of events in a person's own calendar. */
	calendar: {
		waitlisted: "Liste d’attente : {title}",
		offered: "Place proposée : {title}",
	},
	mail: {
		goingSubject: "Inscription confirmée : {title}",
		going:
			"Vous avez une place à « {title} », une rencontre de la communauté {community}. Le fichier joint l’ajoute à votre agenda.",
		goneSubject: "Venue annulée : {title}",
		gone: "Vous avez annulé votre venue à « {title} », une rencontre de la communauté {community}. Le fichier joint la retire de votre agenda.",
		seatedSubject: "Inscription : {title}",
		seated:
			"L’organisation vous a donné une place à « {title} », une rencontre de la communauté {community}. Le fichier joint l’ajoute à votre agenda.",
		movedSubject: "Changement de lieu : {title}",
		moved:
			"L’organisation a déplacé votre place à « {title} », une rencontre de la communauté {community}, vers ce lieu : {venue}. Le fichier joint modifie votre agenda.",
		acceptedSubject: "Votre demande est acceptée : {title}",
		accepted:
			"L’organisation a accepté votre demande : vous avez une place à « {title} », une rencontre de la communauté {community}. Le fichier joint l’ajoute à votre agenda.",
		companionsSubject: "Les personnes qui vous accompagnent ont changé : {title}",
		companions:
			"Vous avez modifié les personnes qui vous accompagnent à « {title} », une rencontre de la communauté {community}.",
		alone: "Personne ne vous accompagne.",
		reopenedSubject: "Votre demande est de nouveau à l’étude : {title}",
		reopened:
			"L’organisation est revenue sur sa réponse à votre demande de place pour « {title} », une rencontre de la communauté {community}. Elle vous répondra à nouveau.",
		outOfSightRequest: "Vous ne pouvez plus ouvrir « {title} » : votre demande de place y est close.",
		provisionalSubject: "Place réservée : {title}",
		provisional:
			"Avec votre inscription à toute la série, une place vous est réservée pour « {title} », une rencontre de la communauté {community}. Nous vous demanderons de confirmer 14 jours avant.",
		offeredSubject: "Une place vous est proposée : {title}",
		offered:
			"Une place s’est libérée pour « {title} », une rencontre de la communauté {community}, et c’est votre tour. Elle vous est réservée jusqu’au {until}.",
		offerPasses:
			"Acceptez-la ou refusez-la sur la page de la rencontre. Sans réponse, elle sera proposée à la personne suivante.",
		answerOffer: "Accepter ou refuser",
		confirmSubject: "Confirmez votre venue : {title}",
		confirm:
			"Votre inscription à toute la série comprend « {title} », une rencontre de la communauté {community}. Confirmez avant le {until} pour garder votre place.",
		confirmPasses: "Sans réponse de votre part, votre place sera proposée aux personnes en liste d’attente.",
		confirmSeat: "Confirmer sur la page de la rencontre",
		outOfSightSubject: "Vous n’avez plus de place : {title}",
		outOfSight: "Vous ne pouvez plus ouvrir « {title} » : votre place y a été libérée.",
		calendarFollows: "Le fichier joint la retire de votre agenda.",
		ending: {
			offer_lapsed: {
				subject: "Proposition expirée : {title}",
				text: "La place proposée pour « {title} », une rencontre de la communauté {community}, n’a pas été acceptée à temps. Elle revient à la personne suivante.",
			},
			not_confirmed: {
				subject: "Votre place est libérée : {title}",
				text: "Votre inscription à toute la série comprenait « {title} », une rencontre de la communauté {community}. Faute de confirmation, votre place a été proposée aux personnes en liste d’attente.",
			},
			not_speaking: {
				subject: "Votre place pour intervenir est libérée : {title}",
				text: "Votre intervention à « {title} », une rencontre de la communauté {community}, n’est plus prévue. La place réservée à ce titre est libérée.",
			},
			removed: {
				subject: "Inscription annulée : {title}",
				text: "L’organisation a annulé votre inscription à « {title} », une rencontre de la communauté {community}.",
			},
			refused: {
				subject: "Pas de place cette fois : {title}",
				text: "L’organisation n’a pas pu accepter votre demande de place pour « {title} », une rencontre de la communauté {community}.",
			},
			not_answered: {
				subject: "Votre demande est restée sans réponse : {title}",
				text: "« {title} », une rencontre de la communauté {community}, a commencé, et votre demande de place est restée sans réponse. Nous le regrettons ; l’organisation en est informée.",
			},
		},
		reminder: {
			week: "Dans une semaine : {title}",
			day: "Demain : {title}",
			hour: "Dans une heure, en ligne : {title}",
			text: "Vous avez une place à « {title} », une rencontre de la communauté {community}. Lieu : {venue}.",
		},
		askAgain: "Vous pouvez vous inscrire à nouveau, ou rejoindre la liste d’attente, sur la page de la rencontre.",
		waitlistedSubject: "Liste d’attente, {position, selectordinal, one {#re} other {#e}} place : {title}",
		waitlisted:
			"« {title} », une rencontre de la communauté {community}, est complète dans le lieu choisi. Vous avez la {position, selectordinal, one {#re} other {#e}} place sur la liste d’attente.",
		promise:
			"Quand une place se libère, elle est proposée par e-mail à la première personne de la liste d’attente. D’ici là, vous pouvez quitter la liste sur la page de la rencontre.",
		giveBack:
			"Si vous ne pouvez pas venir, annulez votre venue sur la page de la rencontre : quelqu’un attend peut-être une place.",
		when: "{day}, de {from} à {to} (heure locale à {city})",
		whenForYou: "Chez vous : {instant}",
		withYou: "Avec vous : {names}.",
		joinAt: "Rejoindre en ligne : {address}",
		open: "Voir la rencontre",
	},
} as const;
