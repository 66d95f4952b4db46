export const pictures = {
	part: "La partie de l’image qui est montrée. Faites-la glisser, ou déplacez-la avec les flèches.",
	zoom: "Zoom",
	kilobytes: "{size} ko",
	megabytes: "{size} Mo",
	waiting: "vérification antivirus en cours",
	refused: "refusé par l’antivirus",
};
