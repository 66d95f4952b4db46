import { Readable } from "node:stream";

const FAMILY = [
	"Martin",
	"Núñez",
	"N'Diaye",
	"Kowalski",
	"Ben Salah",
	"O'Connor",
	"Lefèvre",
	"Gueye",
	"Müller",
	"Diop",
];
const GIVEN = ["Théo", "Carmen", "Awa", "Marek", "Sami", "Fiona", "Noémie", "Cheikh", "Zoé", "Olfa"];
const SITES = ["Paris Arcueil;FR", "Tunis Lac;TN", "Madrid Castellana;ES", "Warszawa Wola;PL", "London Paddington;GB"];
const UNITS = [
	"Ventes;Boutiques",
	"Ventes;Web",
	"Marketing;Études",
	"Réseaux & SI;Réseau",
	"Communication;Médias sociaux",
];

/** A generated export as untidy as the given one: capitals, repeated numbers and addresses, invalid days. */
export function* largeExport(rows: number): Generator<string> {
	yield "Matricule;Nom;Prénom;Adresse e-mail;Fonction;Direction;Service;Site;Pays;Matricule manager;Date d'entrée;Date de sortie;Langue\r\n";
	const pick = (words: string[], n: number) => words[n % words.length] ?? "";
	for (let n = 0; n < rows; n++) {
		const number = `L${n % 997 === 996 ? n - 500 : n}`;
		const family = n % 120 === 7 ? pick(FAMILY, n).toUpperCase() : pick(FAMILY, n);
		const email = n % 301 === 300 ? "" : `person.${n % 503 === 502 ? n - 100 : n}@semis.example`;
		const title =
			n % 2003 === 2002 ? '=HYPERLINK("http://evil.example")' : n % 900 === 8 ? '"Chef\nde produit"' : "Data analyst";
		const hired = n % 1009 === 1008 ? "31/02/2024" : `${1 + (n % 28)}/${1 + (n % 12)}/20${10 + (n % 15)}`;
		const manager = n === 0 ? "" : n % 1511 === 1510 ? "L9999999" : `L${n % 700 === 699 ? n + 1 : Math.floor(n / 8)}`;
		yield `${number};${family};${pick(GIVEN, n >> 3)};${email};${title};${pick(UNITS, n >> 2)};${pick(SITES, n >> 5)};${manager};${hired};;fr\r\n`;
	}
}

/** The same as bytes of Windows-1252; all of its letters have the same code in Latin-1. */
export function largeExportBytes(rows: number): Readable {
	return Readable.from(largeExport(rows)).map((line: string) => Buffer.from(line, "latin1"));
}
