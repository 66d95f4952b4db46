export const meetups = {
	mail: {
		goingSubject: "Votre place : {title}",
		going: "Vous avez une place à « {title} » ({community}), lieu : {venue}. Le fichier joint l'ajoute à votre agenda.",
		promotedSubject: "Une place est à vous : {title}",
		promoted:
			"Une place s'est libérée pour « {title} » ({community}), lieu : {venue}, et c'était votre tour. Elle est à vous. Le fichier joint l'ajoute à votre agenda.",
		waitlistedSubject: "Vous êtes {place, selectordinal, one {#er} other {#e}} sur la liste : {title}",
		waitlisted:
			"« {title} » ({community}) est complet : {venue}. Vous êtes {place, selectordinal, one {#er} other {#e}} sur la liste d'attente.",
		promise:
			"Dès qu'une place se libère, elle revient à la première personne de la liste, et vous recevez un message. D'ici là, vous pouvez quitter la liste depuis la page de la rencontre.",
		giveBack:
			"Si finalement vous ne venez pas, rendez votre place depuis la page de la rencontre : quelqu'un l'attend peut-être.",
		when: "{day}, de {from} à {to} (heure de {city})",
		whenForYou: "Pour vous, à {city} : {instant}",
		joinAt: "Pour participer : {address}",
		open: "Ouvrir la rencontre",
	},
} as const;
