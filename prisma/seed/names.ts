/** Names by country for colleagues who only appear in lists. */
interface Names {
	women: string[];
	men: string[];
	families: string[];
}

/** An underscore is a space inside a name. */
const words = (text: string) => text.split(" ").map((name) => name.replace("_", " "));

export const NAMES: Record<string, Names> = {
	FR: {
		women: words(
			"Adèle Alice Amandine Anne Audrey Aurélie Béatrice Blandine Caroline Catherine Cécile Charlotte Chloé Clémence Coralie Delphine Diane Elsa Émilie Emma Estelle Eugénie Fanny Gaëlle Hanane Inès Jeanne Juliette Justine Karine Khadija Laetitia Léa Lise Louise Lucie Magali Manon Marine Marion Mathilde Mélanie Morgane Myriam Nathalie Noémie Océane Rachida Romane Salomé Sandrine Sarah Solène Sonia Sylvie Thi-Mai Valérie Véronique Virginie Zoé",
		),
		men: words(
			"Adrien Alexandre Amadou Arnaud Arthur Bastien Baptiste Benjamin Cédric Christophe Clément Corentin Cyril Denis Dorian Emmanuel Éric Fabien Florian François Frédéric Gabriel Gaël Grégory Guillaume Hakim Jérémy Jonathan Julien Kévin Laurent Léo Loïc Lucas Ludovic Malo Mathieu Maxime Michaël Mohamed Nathan Pascal Patrice Paul Philippe Pierre Quentin Raphaël Romain Sébastien Simon Sylvain Tanguy Tristan Valentin Victor Walid Yannick Youssef Yves",
		),
		families: words(
			"Abadie Allard André Arnoux Aubert Bailly Barbier Baron Barre Benali Berger Bertin Bertrand Blanc Bodin Bonnet Bouchet Boulanger Bourdon Bouvier Briand Brunet Carlier Caron Chapuis Charpentier Chauvin Clerc Colas Cordier Costa Cottin Coulibaly Courtois Cousin Da_Silva Daniel David Delaunay Deschamps Diallo Diarra Dubois Dufour Dumas Dupuy Duval Etcheverry Fabre Faure Ferrand Fleury Gaillard Gauthier Gilbert Grenier Guérin Guichard Guyot Hamel Henry Hervé Hoarau Huet Jacquet Joly Jourdan Kaplan Klein Lacombe Laine Langlois Launay Laurent Lebrun Leclerc Le_Roux Lemoine Leroy Levêque Mallet Marchal Marty Mathieu Ménard Meunier Millet Monnier Morel Morin Navarre Nicolas Noël Olivier Paris Pasquier Pelletier Pham Picot Poirier Prévost Rey Riou Rivière Robin Rolland Roussel Royer Salaün Schmitt Tanguy Texier Thibault Traoré Vasseur Verdier Vidal Vincent Weber Ziani",
		),
	},
	TN: {
		women: words(
			"Abir Amira Asma Aya Besma Chiraz Dorra Emna Fatma Ghada Hajer Hela Houda Ibtissem Imen Jihen Khouloud Lamia Leïla Mariem Maroua Meriem Mouna Nour Oumayma Rania Rim Salma Samia Sarra Sihem Sonia Syrine Wafa Yosra Zeineb",
		),
		men: words(
			"Adel Ahmed Anis Aymen Bilel Chokri Fethi Firas Ghassen Habib Haythem Ismaïl Khaled Lotfi Maher Mehdi Mohamed Montassar Mourad Nabil Nizar Oussama Ramzi Riadh Sabri Seif Skander Slim Tarek Wassim Yassine Zied",
		),
		families: words(
			"Abid Ammar Ayadi Ayari Baccouche Bahri Belhaj Ben_Amor Ben_Youssef Bouazizi Bouslama Chaari Chebbi Cherif Dridi Fakhfakh Ferjani Gharbi Ghannouchi Guesmi Hamdi Hammami Jebali Jouini Kallel Karoui Khelifi Laabidi Lahmar Mabrouk Maaloul Mansouri Masmoudi Mejri Mestiri Mzoughi Nasri Ouerghi Rekik Riahi Sassi Selmi Slimani Snoussi Tlili Toumi Trabelsi Turki Zaouali Zribi",
		),
	},
	ES: {
		women: words(
			"Alba Alicia Ana Andrea Beatriz Carla Carmen Cristina Elena Eva Inés Irene Isabel Laura Leire Marina Mercedes Míriam Natalia Noelia Nuria Paula Raquel Rocío Rosa Sara Silvia Sofía Teresa Vega",
		),
		men: words(
			"Adrián Alejandro Andrés Carlos César Daniel David Eduardo Enrique Fernando Gonzalo Guillermo Hugo Iker Iván Javier Jorge Luis Manuel Marcos Mario Miguel Óscar Pablo Raúl Rodrigo Rubén Sergio Víctor Xavier",
		),
		families: words(
			"Aguilar Alonso Álvarez Blanco Bravo Cabrera Calvo Campos Cano Castillo Castro Cortés Delgado Domínguez Fuentes Gallego García Garrido Gil Gómez Guerrero Herrera Hidalgo Iglesias Jiménez León Lozano Marín Márquez Medina Molina Montero Mora Moreno Moya Núñez Ortiz Parra Peña Prieto Ramos Reyes Rivas Rojas Romero Santos Serrano Soler Torres Vargas Vázquez Vega Vidal",
		),
	},
	PL: {
		women: words(
			"Agata Aleksandra Alicja Aneta Anna Barbara Beata Dominika Dorota Edyta Ewa Hanna Ilona Iwona Izabela Joanna Julia Justyna Kamila Karolina Kinga Magdalena Małgorzata Maria Marta Monika Natalia Olga Patrycja Renata Sylwia Weronika Zofia",
		),
		men: words(
			"Adam Andrzej Arkadiusz Bartosz Dariusz Dawid Filip Grzegorz Hubert Jacek Jakub Jan Kacper Kamil Krzysztof Łukasz Maciej Marcin Mateusz Michał Patryk Piotr Przemysław Rafał Robert Sebastian Sławomir Stanisław Szymon Wojciech",
		),
		families: words(
			"Adamczyk Baran Bąk Błaszczyk Borkowski Chmiel Cieślak Czarnecki Dudek Duda Gajda Głowacki Górski Jabłoński Jankowski Jaworski Kaczmarek Kalinowski Kołodziej Kozłowski Kubiak Kurek Lis Majewski Malinowski Mazur Michalak Mróz Olszewski Pawlak Piątek Pietrzak Rutkowski Sikora Sobczak Stępień Szczepański Szulc Tomczak Urban Walczak Wilk Włodarczyk Wrona Zając Zawadzki",
		),
	},
	GB: {
		women: words(
			"Abigail Amelia Bethany Chloe Eleanor Emma Freya Hannah Imogen Jade Kate Leah Megan Niamh Olivia Rosie Sanjana Shanice Tara Zara",
		),
		men: words(
			"Aaron Adam Alfie Callum Connor Dev Ewan Finlay Gareth Harry Imran Jack Jamie Kwame Lewis Nathan Owen Rhys Sean Tom",
		),
		families: words(
			"Adeyemi Bailey Barker Bennett Brooks Carter Chapman Clarke Collins Cooper Davies Edwards Evans Foster Gibson Graham Gray Griffiths Hall Harris Hussain Jenkins Kaur Khan Knight Lewis Mason Mitchell Morgan Murphy Palmer Patel Phillips Price Reid Richards Roberts Robinson Singh Stewart Walker Ward Watson Webb Wright",
		),
	},
	SN: {
		women: words(
			"Adama Aby Aminata Astou Awa Bineta Coumba Diarra Dieynaba Fatoumata Khady Mame Marième Maty Nafissatou Ndèye Oumou Penda Rokhaya Seynabou Sokhna Yacine",
		),
		men: words(
			"Abdou Abdoulaye Alioune Assane Babacar Baye Boubacar Cheikh Demba El_Hadji Idrissa Lamine Mamadou Mbaye Modou Omar Ousmane Pape Saliou Samba Serigne Souleymane",
		),
		families: words(
			"Ba Badji Camara Cissé Dia Diagne Diallo Diatta Dièye Diouf Dramé Faye Gaye Gueye Kane Ly Mané Mbaye Mbengue Mbodj Ndao Ndoye Ndour Niang Sall Samb Sané Seck Sy Tall Thiam Touré Wade",
		),
	},
};

const fr = (text: string) => text.split("|").map((pair) => pair.split("/") as [man: string, woman: string]);
const en = (text: string) => text.split("|").map((title) => [title, title] as [man: string, woman: string]);

interface Titles {
	fr: [man: string, woman: string][];
	en: [man: string, woman: string][];
}

const care: Titles = {
	fr: fr(
		"Conseiller clientèle/Conseillère clientèle|Conseiller clientèle/Conseillère clientèle|Conseiller référent/Conseillère référente|Téléconseiller/Téléconseillère|Superviseur/Superviseure",
	),
	en: en("Customer care adviser|Customer care adviser|Senior adviser|Care writer|Shift supervisor"),
};
const shops: Titles = {
	fr: fr(
		"Conseiller de vente/Conseillère de vente|Conseiller de vente/Conseillère de vente|Vendeur/Vendeuse|Responsable adjoint/Responsable adjointe",
	),
	en: en("Sales adviser|Sales adviser|Shop assistant|Deputy store manager"),
};
const selling: Titles = {
	fr: fr(
		"Commercial/Commerciale|Ingénieur d'affaires/Ingénieure d'affaires|Chargé de compte/Chargée de compte|Assistant commercial/Assistante commerciale",
	),
	en: en("Account manager|Sales executive|Bid manager|Sales support"),
};
const marketing: Titles = {
	fr: fr(
		"Chargé de marketing/Chargée de marketing|Chef de produit/Cheffe de produit|Chargé de projet/Chargée de projet|Chargé d'études/Chargée d'études",
	),
	en: en("Marketing officer|Product manager|Project officer|Researcher"),
};
const talking: Titles = {
	fr: fr(
		"Chargé de communication/Chargée de communication|Rédacteur/Rédactrice|Community manager/Community manager|Chef de projet éditorial/Cheffe de projet éditoriale",
	),
	en: en("Communications officer|Editor|Community manager|Content producer"),
};
const technical: Titles = {
	fr: fr(
		"Ingénieur/Ingénieure|Technicien/Technicienne|Développeur/Développeuse|Administrateur systèmes/Administratrice systèmes|Chef de projet technique/Cheffe de projet technique",
	),
	en: en("Engineer|Technician|Developer|Systems administrator|Technical project manager"),
};
const training: Titles = {
	fr: fr("Formateur/Formatrice|Chargé d'écoute qualité/Chargée d'écoute qualité|Tuteur/Tutrice"),
	en: en("Trainer|Quality coach|Tutor"),
};
const leading: Titles = {
	fr: fr(
		"Directeur/Directrice|Directeur adjoint/Directrice adjointe|Responsable de pôle/Responsable de pôle|Assistant de direction/Assistante de direction",
	),
	en: en("Director|Deputy director|Head of operations|Executive assistant"),
};

/** Titles by words in a unit's code. The few people of a spoke itself, whom no rule matches, lead it. */
const RULES: [words: RegExp, titles: Titles][] = [
	[/-training$/, training],
	[/shops$/, shops],
	[/sales$/, selling],
	[/-(care|claims|mobile|fixed|pro|digital)$/, care],
	[/^(hub|communication|social-media|internal-communication|press|contents)$/, talking],
	[/-marketing$|^(brand|studies)$/, marketing],
	[/^(radio|platforms|security|data-ai|it-support)$|-(networks|it)$/, technical],
];

export function titlesOf(unitCode: string): Titles {
	if (unitCode === "sales") return leading;
	return RULES.find(([words]) => words.test(unitCode))?.[1] ?? leading;
}
